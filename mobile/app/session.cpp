// SPDX-License-Identifier: Apache-2.0
#include "mobile/app/session.h"

#include "mobile/app/background.h"
#include "mobile/app/wording.h"
#include "shared/store/person_store.h"

namespace banso {
namespace {

Session* s_session = nullptr;

}  // namespace

Session::Session(Tablet& tablet) : m_tablet(tablet) {
    BANSO_ASSERT(s_session == nullptr);
    s_session = this;
    readPerson();
}

Session::~Session() {
    // What was begun by a page that has gone uses the tablet too.
    waitForApart();
    s_session = nullptr;
}

Session* Session::create(QQmlEngine*, QJSEngine*) {
    BANSO_ASSERT(s_session != nullptr);
    QQmlEngine::setObjectOwnership(s_session, QQmlEngine::CppOwnership);
    return s_session;
}

void Session::readPerson() {
    m_viewer = m_tablet.viewer();
    m_personName =
        QString::fromStdString(PersonStore(m_tablet.reader(), m_viewer).nameOf(m_viewer.person));
    m_enrolled = m_tablet.isEnrolled();
    m_received = m_tablet.hasReceived();
}

QString Session::roleName() const {
    for (const Role role :
         {Role::Supervisor, Role::StatutoryAdvisor, Role::Advisor, Role::SupportStaff,
          Role::Administrator, Role::GeneralStaff, Role::Committee, Role::Expert})
        if (m_viewer.is(role)) return wording::of(role);
    return {};
}

QString Session::todayText() const {
    return wording::dayWithWeekday(m_tablet.today());
}

QString Session::fiscalText() const {
    return wording::fiscalQuarter(m_tablet.today());
}

void Session::recordsChanged() {
    // What cannot be read just now stays as it was; the page that is open says so.
    (void)attempt([this]() -> Result<void> {
        m_tablet.refresh();
        readPerson();
        return {};
    });
    Q_EMIT changed();
    Q_EMIT refreshed();
}

}  // namespace banso
