// SPDX-License-Identifier: Apache-2.0
#include "server/office_page/multipart.h"

#include "server/office_page/form.h"
#include "tests/fuzz/fuzz_target.h"

namespace banso::fuzz {
namespace {

std::string written(const std::vector<FormPart>& parts, std::string_view boundary) {
    std::string body;
    for (const FormPart& part : parts) {
        body.append("--").append(boundary).append("\r\n");
        body.append("Content-Disposition: form-data; name=\"").append(part.name).append("\"");
        if (part.fileName) body.append("; filename=\"").append(*part.fileName).append("\"");
        body.append("\r\n\r\n").append(part.content).append("\r\n");
    }
    return body.append("--").append(boundary).append("--\r\n");
}

}  // namespace

// Up to the first end of a line it is the Content-Type, after it the body.
void decode(std::string_view input) {
    const std::size_t end = std::min(input.find('\n'), input.size());
    const std::string_view type = input.substr(0, end);
    const std::string_view body = input.substr(std::min(end + 1, input.size()));
    const auto parts = readMultipart(type, body);
    const auto form = Form::parseUpload(type, std::string(body));
    if (!form) mustSayWhy(form.error());
    if (!parts) return mustSayWhy(parts.error());
    BANSO_ASSERT(parts->size() <= kFormParts);
    for (const FormPart& part : *parts) {
        BANSO_ASSERT(!part.name.empty() && part.name.size() <= kPartHeaderBytes);
        BANSO_ASSERT(part.content.size() <= body.size());
        if (form && part.fileName) BANSO_ASSERT(*form->file()->content == part.content);
    }
    if (parts->empty()) return;
    const std::string_view boundary = body.substr(2, body.find("\r\n") - 2);
    const std::string text = written(*parts, boundary);
    const auto again = readMultipart(type, text);
    BANSO_ASSERT(again && again->size() == parts->size());
    for (std::size_t i = 0; i < parts->size(); ++i) {
        BANSO_ASSERT((*again)[i].name == (*parts)[i].name);
        BANSO_ASSERT((*again)[i].fileName == (*parts)[i].fileName);
        BANSO_ASSERT((*again)[i].content == (*parts)[i].content);
    }
}

}  // namespace banso::fuzz
