// SPDX-License-Identifier: Apache-2.0
#include "server/office_page/pages.h"
#include "server/office_page/wording.h"
#include "shared/codec/enrolment.h"

namespace banso {

Result<Page> sessionsPage(const Visit& visit) {
    HtmlTable table{"サインイン", "最後の操作", "場所", "操作"};
    for (const OfficeSession& session :
         visit.desk.sessions.of(visit.person.id, visit.desk.clock.now())) {
        Html act;
        if (session.key == visit.session.key) {
            act.markup("この画面");
        } else {
            act.add(postForm("/sessions/end", visit.session));
            act.markup("<input type=\"hidden\" name=\"session\" value=\"").text(hex(session.key));
            act.markup("\"><button class=\"quiet\">終わらせる</button></form>");
        }
        table.row({Html::of(momentText(session.began)), Html::of(momentText(session.lastUsed)),
                   Html::of(session.address), act});
    }
    Html content = table.html();
    content.add(postForm("/sessions/end-others", visit.session));
    content.markup("<button>ほかの画面をすべて終わらせる</button></form>\n");
    return Page{"サインインしている画面", std::move(content)};
}

Result<Page> endSession(const Visit& visit) {
    const auto key = parseSha256(visit.form.value("session"));
    if (!key) return said(key.error());
    for (const OfficeSession& session :
         visit.desk.sessions.of(visit.person.id, visit.desk.clock.now()))
        if (session.key == *key) visit.desk.sessions.end(*key);
    return Page::redirect("/sessions?done=session-ended");
}

Result<Page> endOtherSessions(const Visit& visit) {
    for (const OfficeSession& session :
         visit.desk.sessions.of(visit.person.id, visit.desk.clock.now()))
        if (session.key != visit.session.key) visit.desk.sessions.end(session.key);
    return Page::redirect("/sessions?done=sessions-ended");
}

}  // namespace banso
