-- Reads one of the filled organizations. Arguments: family, how many there are, further headers as name=value.
local family, count

function init(arguments)
  family, count = tonumber(arguments[1]), tonumber(arguments[2])
  for i = 3, #arguments do
    local name, value = arguments[i]:match("^([^=]+)=(.*)$")
    wrk.headers[name] = value
  end
end

function request()
  return wrk.format("GET", string.format("/v1/organizations/01910000-%04x-7000-8000-%012x", family, math.random(0, count - 1)))
end

function done(summary)
  local refused = summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout
  print("refused " .. refused)
end
