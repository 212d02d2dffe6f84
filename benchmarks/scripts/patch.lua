-- Gives one of the filled organizations another acronym, whichever version it has. Arguments: family, how many there
-- are, further headers as name=value.
local family, count, given = nil, nil, 0

function init(arguments)
  family, count = tonumber(arguments[1]), tonumber(arguments[2])
  wrk.headers["Content-Type"] = "application/merge-patch+json"
  wrk.headers["If-Match"] = "*"
  for i = 3, #arguments do
    local name, value = arguments[i]:match("^([^=]+)=(.*)$")
    wrk.headers[name] = value
  end
  math.randomseed(os.time())
end

function request()
  given = given + 1
  local path = string.format("/v1/organizations/01910000-%04x-7000-8000-%012x", family, math.random(0, count - 1))
  return wrk.format("PATCH", path, nil, string.format('{"acronym":"P%d-%d"}', os.time(), given))
end

function done(summary)
  local refused = summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout
  print("refused " .. refused)
end
