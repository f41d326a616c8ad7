// SPDX-License-Identifier: Apache-2.0
#include "server/paper/paper.h"

#include <QtTest>

#include "tests/support/pdf_text.h"
#include "tests/support/test_registry.h"

namespace banso::tests {

class PaperTest : public QObject {
    Q_OBJECT

    static std::string repeated(const std::string& text, int times) {
        std::string all;
        for (int i = 0; i < times; ++i) all += text;
        return all;
    }

  private slots:
    void japanese_text_comes_out_as_it_went_in() {
        Paper paper("引継書", "高崎商工会議所");
        paper.beginPart("髙木電機");
        paper.title("髙木電機");
        paper.paragraph("𠮷野家さんの紹介。①を確かめる。");
        const auto pages = pagesOf(paper.pdf().value());
        QCOMPARE(pages.size(), 1);
        for (const char* text :
             {"引継書", "高崎商工会議所", "髙木電機", "𠮷野家さんの紹介。①を確かめる。"})
            QVERIFY2(pages[0].contains(text), text);
    }

    void a_long_text_goes_on_on_the_next_page_and_nothing_of_it_is_lost() {
        const std::string talk = repeated("客足が戻ってきたので仕入れを増やすか相談した。", 400);
        Paper paper("引継書", "会議所");
        paper.beginPart("店");
        paper.fact("事業者の話", talk);
        const std::string pdf = paper.pdf().value();
        const auto pages = pagesOf(pdf);
        QVERIFY(pages.size() > 2);
        QVERIFY(pages[0].endsWith("1/" + QString::number(pages.size())));
        const QString words = pages.join(QString());
        QCOMPARE(words.count("客"), 400);
        QCOMPARE(words.count("相談した。"), 400);
    }

    void a_long_name_stays_on_the_paper() {
        const std::string name = repeated("高崎北関東総合", 25);
        Paper paper("引継書", repeated("群馬県商工会議所連合会", 8));
        paper.beginPart(name);
        paper.title(name);
        paper.table({{"事業者", 0.3}, {"金額", 0.7, true}}, {{name, "1円"}});
        const std::string pdf = paper.pdf().value();
        // All of it in the title and in the table's narrow cell.
        QVERIFY(pagesOf(pdf).join(QString()).count("高崎北関東総合") >= 50);
        constexpr double kPaperWidth = 595;
        QVERIFY(rightEdgeOf(pdf) < kPaperWidth - 40);
    }

    void a_row_stays_on_one_page_and_the_heads_come_again() {
        std::vector<Paper::Row> rows;
        for (int i = 0; i < 120; ++i)
            rows.push_back({"項目" + std::to_string(i), "一行目\n二行目"});
        Paper paper("引継書", "会議所");
        paper.beginPart("店");
        paper.table({{"見出し", 0.5}, {"内容", 0.5}}, rows);
        const auto pages = pagesOf(paper.pdf().value());
        QVERIFY(pages.size() > 2);
        for (const QString& page : pages) {
            QCOMPARE(page.count("見出し"), 1);
            QCOMPARE(page.count("一行目"), page.count("二行目"));
        }
    }

    void each_part_begins_on_a_page_of_its_own_and_counts_its_pages() {
        Paper paper("引継書", "会議所");
        for (const char* name : {"一番目の店", "二番目の店"}) {
            paper.beginPart(name);
            paper.title(name);
            paper.heading("計画");
        }
        const auto pages = pagesOf(paper.pdf().value());
        QCOMPARE(pages.size(), 2);
        QVERIFY(pages[0].contains("一番目の店") && !pages[0].contains("二番目の店"));
        for (const QString& page : pages) QVERIFY(page.endsWith("1/1"));
    }
};

BANSO_TEST(PaperTest);

}  // namespace banso::tests

#include "paper_test.moc"
