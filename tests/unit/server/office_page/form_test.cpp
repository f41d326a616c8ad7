// SPDX-License-Identifier: Apache-2.0
#include "server/office_page/form.h"

#include <QtTest>

#include "shared/base/limits.h"
#include "tests/support/test_registry.h"

namespace banso::tests {

class FormTest : public QObject {
    Q_OBJECT

  private slots:
    void members_are_read_as_browsers_write_them() {
        const auto form = Form::parse("name=%E9%AB%98%E6%A9%8B+%e8%aa%a0&to=&id=1&id=2&flag");
        QCOMPARE(std::string(form->value("name")), "高橋 誠");
        QVERIFY(form->value("to").empty());
        QVERIFY(form->value("flag").empty());
        QVERIFY(form->value("absent").empty());
        QCOMPARE(form->values("id").size(), 2U);
    }

    void a_password_keeps_its_spaces_and_other_values_lose_theirs() {
        const auto form = Form::parse("a=+x+");
        QCOMPARE(std::string(form->value("a")), "x");
        QCOMPARE(std::string(form->typed("a")), " x ");
    }

    void what_no_browser_sends_is_refused() {
        for (const char* text : {"a=%", "a=%4", "a=%zz", "a=%ff", "%c3=1"})
            QCOMPARE(Form::parse(text).error().code, ErrorCode::Malformed);
        std::string many;
        for (std::size_t member = 0; member <= limits::kFormMembers; ++member) many += "a=1&";
        QCOMPARE(Form::parse(many).error().code, ErrorCode::TooLarge);
    }

    void ids_and_days_are_checked() {
        const auto form = Form::parse("id=x&day=2026-11-24&none=&bad=2026-02-30");
        QCOMPARE(form->id("id").error().code, ErrorCode::Malformed);
        QCOMPARE(toText(**form->date("day")), "2026-11-24");
        QVERIFY(!form->date("none")->has_value());
        QCOMPARE(form->date("bad").error().code, ErrorCode::Malformed);
    }

    void a_cookie_is_found_among_others_by_its_whole_name() {
        const char* field = "x__Host-banso=1; __Host-banso=secret; other=2";
        QCOMPARE(std::string(cookieIn(field, "__Host-banso")), "secret");
        QVERIFY(cookieIn(field, "banso").empty());
        QVERIFY(cookieIn("", "banso").empty());
    }
};

BANSO_TEST(FormTest);

}  // namespace banso::tests

#include "form_test.moc"
