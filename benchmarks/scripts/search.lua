-- Searches for one organization by two words. Arguments: family, how many there are.
local family, count

function init(arguments)
  family, count = tonumber(arguments[1]), tonumber(arguments[2])
end

function request()
  return wrk.format("GET", string.format("/v1/organizations?limit=50&q=accounts%%20%d", family * 1000000 + math.random(0, count - 1)))
end

function done(summary)
  local refused = summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout
  print("refused " .. refused)
end
