// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <mutex>
#include <optional>
#include <set>

#include "server/http/router.h"

namespace banso {

/// Forms with a file that are on their way. Each is in memory, so that they are few: one of each
/// person, and some of all.
class FormUploads {
  public:
    static constexpr std::size_t kAtOnce = 4;

    /// Takes the body of a request with this header, whose Content-Length says its size, and has it
    /// answered once it is whole. Errors: TooOften (another one of the person, or too many of all,
    /// are on their way), TooLarge, which say in Japanese what to do.
    Result<UploadStart> begin(RecordId person, const HttpRequest& head, std::size_t bytesMax,
                              HttpHandler answer);

  private:
    class Sink;
    /// A person's turn, given back when its life ends.
    class Turn {
      public:
        Turn(FormUploads& uploads, RecordId person) : m_uploads(&uploads), m_person(person) {}
        Turn(const Turn&) = delete;
        ~Turn();

      private:
        FormUploads* m_uploads;
        RecordId m_person;
    };

    std::mutex m_mutex;
    std::set<RecordId> m_people;
};

}  // namespace banso
