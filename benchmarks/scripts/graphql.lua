-- Asks PostGraphile what the script of the given name asks the registry. Arguments: read, list or create; then that
-- script's own.
local organization = "id version name nameFr originalLanguage acronym type country identifierScheme identifierValue website description audience createdAt updatedAt"
local countries = {"MN", "KE", "TN", "PE", "NP", "GH", "MA", "CO", "PH", "RS"}
local syllables = {"ba", "che", "di", "fo", "gu", "ha", "ke", "li", "mo", "nu", "pa", "re", "si", "to", "vu", "za"}
local threads = {}
local query, variables
faults = 0

local questions = {}

function questions.read(family, count)
  query = "query($id:UUID!){organizationById(id:$id){" .. organization .. "}}"
  variables = function()
    return string.format('{"id":"01910000-%04x-7000-8000-%012x"}', tonumber(family), math.random(0, count - 1))
  end
end

function questions.list()
  query = "query($country:String!){allOrganizations(first:50,condition:{country:$country},orderBy:[NAME_ASC,ID_ASC])"
    .. "{nodes{" .. organization .. "}pageInfo{hasNextPage endCursor}}}"
  variables = function()
    return string.format('{"country":"%s"}', countries[math.random(#countries)])
  end
end

function questions.create(draft)
  local number = os.time() % 10000 * 100000
  query = "mutation($draft:JSON!){register(input:{draft:$draft}){organization{" .. organization .. "}}}"
  variables = function()
    number = number + 1
    local name = "X"
    for _ = 1, 5 do
      name = name .. syllables[math.random(#syllables)]
    end
    return '{"draft":' .. draft:gsub("%%d", number):gsub("%%s", name) .. "}"
  end
end

function setup(thread)
  table.insert(threads, thread)
end

function init(arguments)
  questions[arguments[1]](arguments[2], arguments[3])
  wrk.headers["Content-Type"] = "application/json"
end

function request()
  return wrk.format("POST", "/graphql", nil, '{"query":"' .. query .. '","variables":' .. variables() .. "}")
end

-- GraphQL tells of faults by 200.
function response(status, headers, body)
  if not body:find('"version":', 1, true) then
    faults = faults + 1
  end
end

function done(summary)
  local refused = summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout
  for _, thread in ipairs(threads) do
    refused = refused + thread:get("faults")
  end
  print("refused " .. refused)
end
