// SPDX-License-Identifier: Apache-2.0
#include "server/office/office_thread.h"

namespace banso {
namespace {

constexpr std::chrono::seconds kLooksEvery{1};

}  // namespace

OfficeThread::OfficeThread(Office& office, WakeUp& wakeUp, Log& log)
    : m_office(office), m_wakeUp(wakeUp), m_log(log), m_thread([this] { run(); }) {}

OfficeThread::~OfficeThread() {
    m_ending = true;
    m_wakeUp.wake();
    m_thread.join();
}

void OfficeThread::run() {
    while (!m_ending) {
        const auto passed = m_office.pass();
        // Nobody waits for an answer here; the next pass tries again.
        if (!passed)
            m_log.error("office_pass_failed", {{"code", passed.error().code},
                                               {"detail", LogValue::detail(passed.error())}});
        m_wakeUp.wait(kLooksEvery);
    }
}

}  // namespace banso
