-- What the gateway publishes by itself. Kept in memory, because HAProxy's own answers end at the size of a buffer.
local documents = {
    ["/api/v1/openapi.json"] = { file = "openapi.json", type = "application/json" },
    ["/api/v1/asyncapi.json"] = { file = "asyncapi.json", type = "application/json" },
    ["/docs"] = { file = "docs.html", type = "text/html; charset=utf-8" },
    ["/docs/style.css"] = { file = "style.css", type = "text/css; charset=utf-8" },
}

for _, document in pairs(documents) do
    local file = assert(io.open(document.file, "rb"))
    document.body = file:read("a")
    file:close()
end

core.register_service("documents", "http", function(applet)
    local document = documents[applet.path]
    applet:set_status(200)
    applet:add_header("Content-Type", document.type)
    applet:add_header("Content-Length", tostring(#document.body))
    applet:start_response()
    if applet.method ~= "HEAD" then
        applet:send(document.body)
    end
end)
