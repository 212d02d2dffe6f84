-- Registers 100 organizations by one file, all or nothing. Arguments: the draft, with %d for a number and %s for a name,
-- further headers as name=value.
local syllables = {"ba", "che", "di", "fo", "gu", "ha", "ke", "li", "mo", "nu", "pa", "re", "si", "to", "vu", "za"}
local body, number = nil, os.time() % 10000 * 100000

function init(arguments)
  body = arguments[1]
  wrk.headers["Content-Type"] = "application/x-ndjson"
  for i = 2, #arguments do
    local name, value = arguments[i]:match("^([^=]+)=(.*)$")
    wrk.headers[name] = value
  end
end

function request()
  local lines = {}
  for line = 1, 100 do
    number = number + 1
    local name = "X"
    for _ = 1, 5 do
      name = name .. syllables[math.random(#syllables)]
    end
    lines[line] = body:gsub("%%d", number):gsub("%%s", name)
  end
  return wrk.format("POST", "/v1/organizations/imports", nil, table.concat(lines, "\n"))
end

function done(summary)
  local refused = summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout
  print("refused " .. refused)
end
