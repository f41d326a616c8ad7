// SPDX-License-Identifier: Apache-2.0
#include "tests/unit/server/office_page/office_page_fixture.h"

#include <fstream>

namespace banso::tests {
namespace {

std::string encoded(std::string_view text) {
    constexpr std::string_view kHex = "0123456789ABCDEF";
    std::string form;
    for (const char letter : text) {
        const auto byte = static_cast<unsigned char>(letter);
        form.append("%").append(1, kHex[byte >> 4]).append(1, kHex[byte & 15]);
    }
    return form;
}

}  // namespace

void OfficePageFixture::signedInAs(RecordId who) {
    const Instant now = chamber.clock.now();
    const auto account = desk.accounts.find(who).value();
    if (!account || !account->isSetUp()) {
        const Sha256 invitation = sha256(who.text());
        BANSO_ASSERT(
            desk.accounts.invite(who, invitation, "secret", now + std::chrono::minutes{1}));
        BANSO_ASSERT(desk.accounts.setUp(invitation, now, "a password's hash", 0));
    }
    m_cookie = desk.sessions.begin(who, "192.168.1.9", chamber.clock.now());
}

std::string OfficePageFixture::token() {
    return desk.sessions.use(m_cookie, chamber.clock.now()).value().formToken;
}

HttpResponse OfficePageFixture::get(const std::string& pathAndQuery) {
    HttpRequest request;
    request.method = HttpMethod::Get;
    const std::size_t question = std::min(pathAndQuery.find('?'), pathAndQuery.size());
    request.path = pathAndQuery.substr(0, question);
    if (question < pathAndQuery.size()) request.query = pathAndQuery.substr(question + 1);
    request.headers["host"] = "banso.lan:8444";
    request.headers["cookie"] = "other=1; __Host-banso=" + m_cookie;
    request.peer.address = "192.168.1.9";
    return send(request);
}

HttpRequest OfficePageFixture::postRequest(const std::string& path, const Fields& fields) {
    HttpRequest request;
    request.method = HttpMethod::Post;
    request.path = path;
    request.headers["host"] = "banso.lan:8444";
    request.headers["origin"] = "https://banso.lan:8444";
    request.headers["cookie"] = "__Host-banso=" + m_cookie;
    request.peer.address = "192.168.1.9";
    for (const auto& [name, value] : fields)
        request.body += (request.body.empty() ? "" : "&") + encoded(name) + "=" + encoded(value);
    return request;
}

HttpResponse OfficePageFixture::post(const std::string& path, Fields fields) {
    if (!m_cookie.empty()) fields.emplace_back("token", token());
    return send(postRequest(path, fields));
}

HttpResponse OfficePageFixture::send(const HttpRequest& request) {
    if (router.uploadBytes(request) == 0) return router.handle(request, chamber.log);
    HttpRequest head = request;
    head.body.clear();
    head.headers["content-length"] = std::to_string(request.body.size());
    const std::string route = router.routeOf(head);
    auto start = router.upload(head);
    if (!start) return router.answer(route, start.error(), chamber.log);
    if (auto* refusal = std::get_if<HttpResponse>(&*start)) return std::move(*refusal);
    auto& sink = *std::get<std::unique_ptr<BodySink>>(*start);
    constexpr std::size_t kPiece = 64 * 1024;
    for (std::size_t at = 0; at < request.body.size(); at += kPiece)
        if (auto taken = sink.take(std::string_view(request.body).substr(at, kPiece)); !taken)
            return router.answer(route, taken.error(), chamber.log);
    return router.answer(route, sink.finish(), chamber.log);
}

HttpRequest OfficePageFixture::uploadRequest(const std::string& path, const Fields& fields,
                                             const std::string& fileName,
                                             const std::string& content) {
    HttpRequest request = postRequest(path, {});
    request.contentType = "multipart/form-data; boundary=----WebKitFormBoundaryAbc";
    constexpr const char* kBegin =
        "------WebKitFormBoundaryAbc\r\nContent-Disposition: form-data; name=\"";
    for (const auto& [name, value] : fields)
        request.body.append(kBegin).append(name).append("\"\r\n\r\n").append(value).append("\r\n");
    request.body.append(kBegin).append("file\"; filename=\"").append(fileName);
    request.body.append("\"\r\nContent-Type: text/csv\r\n\r\n").append(content);
    request.body.append("\r\n------WebKitFormBoundaryAbc--\r\n");
    return request;
}

HttpResponse OfficePageFixture::upload(const std::string& path, const std::string& fileName,
                                       const std::string& content) {
    Fields fields;
    if (!m_cookie.empty()) fields.emplace_back("token", token());
    return send(uploadRequest(path, fields, fileName, content));
}

std::string OfficePageFixture::lastEvent() {
    const auto lines = desk.audit.newest(1).value();
    return lines.empty() ? std::string() : lines.front().event;
}

void OfficePageFixture::damageAuditLog() {
    const auto file = desk.audit.file();
    BANSO_ASSERT(desk.audit.append({AuditEvent::DeviceHeld, "console"}, chamber.clock.now()));
    std::fstream log(file, std::ios::in | std::ios::out | std::ios::binary);
    log.seekp(-100, std::ios::end).put('#');
    BANSO_ASSERT(log.flush().good());
}

void OfficePageFixture::changeDevice(const DeviceId& id,
                                     const std::function<void(sync::DeviceRow&)>& change) {
    const auto changed = chamber.writer.write([&](ChamberFile& open) -> Result<void> {
        auto row = open.store().device(id).value();
        change(row);
        open.store().putDevice(row);
        return {};
    });
    BANSO_ASSERT(changed.has_value());
}

std::string fieldOf(const HttpResponse& response, std::string_view name) {
    for (const auto& [field, value] : response.headers)
        if (field == name) return value;
    return {};
}

bool shows(const HttpResponse& response, std::string_view text) {
    return response.body.find(text) != std::string::npos;
}

std::string listOn(const HttpResponse& page) {
    constexpr std::string_view kField = "name=\"list\" value=\"";
    constexpr std::size_t kHexOfSha256 = 64;
    const std::size_t at = page.body.find(kField);
    return at == std::string::npos ? "" : page.body.substr(at + kField.size(), kHexOfSha256);
}

}  // namespace banso::tests
