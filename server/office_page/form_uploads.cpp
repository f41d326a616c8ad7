// SPDX-License-Identifier: Apache-2.0
#include "server/office_page/form_uploads.h"

#include <charconv>

namespace banso {
namespace {

Error tooLarge(std::size_t bytesMax) {
    return {ErrorCode::TooLarge, "ファイルが大きすぎます（" +
                                     std::to_string(bytesMax / (1024 * 1024)) +
                                     "MBまで）。使わない列を除くか、ファイルを分けてください。"};
}

std::size_t lengthOf(const HttpRequest& head) {
    const std::string_view text = head.header("content-length");
    std::size_t length = 0;
    std::from_chars(text.data(), text.data() + text.size(), length);
    return length;
}

}  // namespace

FormUploads::Turn::~Turn() {
    const std::lock_guard lock(m_uploads->m_mutex);
    m_uploads->m_people.erase(m_person);
}

class FormUploads::Sink final : public BodySink {
  public:
    Sink(FormUploads& uploads, RecordId person, HttpRequest head, std::size_t bytesMax,
         HttpHandler answer)
        : m_turn(uploads, person),
          m_request(std::move(head)),
          m_bytesMax(bytesMax),
          m_answer(std::move(answer)) {
        m_request.body.reserve(lengthOf(m_request));
    }

    Result<void> take(std::string_view piece) override {
        if (piece.size() > m_bytesMax - m_request.body.size()) return tooLarge(m_bytesMax);
        m_request.body.append(piece);
        return {};
    }

    Result<HttpResponse> finish() override { return m_answer(std::move(m_request)); }

  private:
    const Turn m_turn;
    HttpRequest m_request;
    const std::size_t m_bytesMax;
    const HttpHandler m_answer;
};

Result<UploadStart> FormUploads::begin(RecordId person, const HttpRequest& head,
                                       std::size_t bytesMax, HttpHandler answer) {
    if (lengthOf(head) > bytesMax) return tooLarge(bytesMax);
    {
        const std::lock_guard lock(m_mutex);
        if (m_people.size() >= kAtOnce || !m_people.insert(person).second)
            return Error{ErrorCode::TooOften,
                         "ほかのファイルを受け取っています。少し待って、もう一度送ってください。"};
    }
    return UploadStart(std::make_unique<Sink>(*this, person, head, bytesMax, std::move(answer)));
}

}  // namespace banso
