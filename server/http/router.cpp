// SPDX-License-Identifier: Apache-2.0
#include "server/http/router.h"

#include "server/http/error_mapping.h"
#include "shared/base/assert.h"

namespace banso {
namespace {

const char* methodName(HttpMethod method) {
    switch (method) {
        case HttpMethod::Get:
            return "GET";
        case HttpMethod::Head:
            return "HEAD";
        case HttpMethod::Post:
            return "POST";
        case HttpMethod::Put:
            return "PUT";
        case HttpMethod::Patch:
            return "PATCH";
        case HttpMethod::Delete:
            return "DELETE";
        case HttpMethod::Options:
            return "OPTIONS";
        case HttpMethod::Other:
            break;
    }
    return "";
}

}  // namespace

HttpResponse Router::methodNotAllowed(const Route& route) {
    HttpResponse response =
        errorResponse(405, "method_not_allowed", "This address does not take this method.");
    std::string names;
    for (const auto& [method, how] : route.methods)
        names += (names.empty() ? "" : ", ") + std::string(methodName(method));
    response.headers.emplace_back("Allow", names);
    return response;
}

void Router::add(HttpMethod method, std::string path, HttpHandler handler) {
    add(method, std::move(path), Method{std::move(handler), {}, 0});
}

void Router::addUpload(HttpMethod method, std::string path, std::size_t bodyBytes,
                       HttpUpload upload) {
    BANSO_ASSERT(bodyBytes > 0);
    add(method, std::move(path), Method{{}, std::move(upload), bodyBytes});
}

void Router::addField(std::string path, std::string name, std::string value) {
    m_routes[std::move(path)].fields.emplace_back(std::move(name), std::move(value));
}

void Router::add(HttpMethod method, std::string path, Method how) {
    BANSO_ASSERT(method != HttpMethod::Other);
    const bool added = m_routes[std::move(path)].methods.emplace(method, std::move(how)).second;
    BANSO_ASSERT(added);
}

Router::Routes::const_iterator Router::find(std::string_view path) const {
    // "/v1/files/" names nothing by itself: what it stands for comes behind the slash.
    if (path.empty() || (path != "/" && path.ends_with('/'))) return m_routes.end();
    const auto whole = m_routes.find(path);
    const std::string_view folder = path.substr(0, path.rfind('/') + 1);
    return whole != m_routes.end() || folder == "/" ? whole : m_routes.find(folder);
}

std::string Router::routeOf(const HttpRequest& request) const {
    const auto route = find(request.path);
    return route == m_routes.end() ? "-" : route->first;
}

std::size_t Router::uploadBytes(const HttpRequest& head) const {
    const auto route = find(head.path);
    if (route == m_routes.end()) return 0;
    const auto method = route->second.methods.find(head.method);
    return method == route->second.methods.end() ? 0 : method->second.uploadBytes;
}

HttpResponse Router::handle(HttpRequest request, Log& log) const {
    const auto route = find(request.path);
    if (route == m_routes.end())
        return errorResponse({ErrorCode::NotFound, "There is nothing at this address."});
    const auto method = route->second.methods.find(request.method);
    if (method == route->second.methods.end())
        return answer(route->first, methodNotAllowed(route->second), log);
    BANSO_ASSERT(method->second.handler);
    return answer(route->first, method->second.handler(std::move(request)), log);
}

Result<UploadStart> Router::upload(const HttpRequest& head) const {
    const auto route = find(head.path);
    BANSO_ASSERT(route != m_routes.end());
    return route->second.methods.at(head.method).upload(head);
}

HttpResponse Router::answer(const std::string& routeName, Result<HttpResponse> outcome,
                            Log& log) const {
    if (!outcome && httpStatus(outcome.error().code) >= 500)
        log.error("request_failed", {{"route", routeName},
                                     {"code", outcome.error().code},
                                     {"detail", LogValue::detail(outcome.error())}});
    HttpResponse response = outcome ? std::move(*outcome) : errorResponse(outcome.error());
    if (const auto route = m_routes.find(routeName); route != m_routes.end())
        for (const auto& field : route->second.fields) response.headers.push_back(field);
    return response;
}

}  // namespace banso
