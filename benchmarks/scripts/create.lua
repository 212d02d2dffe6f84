-- Registers organizations under new ids. Arguments: the draft, further headers as name=value.
local body

function init(arguments)
  body = arguments[1]
  wrk.headers["Content-Type"] = "application/json"
  for i = 2, #arguments do
    local name, value = arguments[i]:match("^([^=]+)=(.*)$")
    wrk.headers[name] = value
  end
end

function request()
  return wrk.format("POST", "/v1/organizations", nil, body)
end

function done(summary)
  local refused = summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout
  print("refused " .. refused)
end
