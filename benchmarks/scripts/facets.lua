-- Counts the organizations of a country by type, beside the first of them. No arguments.
local countries = {"MN", "KE", "TN", "PE", "NP", "GH", "MA", "CO", "PH", "RS"}

function request()
  return wrk.format("GET", "/v1/organizations?limit=1&facets=type&country=" .. countries[math.random(#countries)])
end

function done(summary)
  local refused = summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout
  print("refused " .. refused)
end
