// SPDX-License-Identifier: Apache-2.0
// A chamber's list from its text to the records, and again after people and the list have changed.
#include "server/office/business_importer.h"

#include <QtTest>

#include "server/office/import_words.h"
#include "shared/domain/business.h"
#include "shared/domain/contact.h"
#include "tests/support/test_registry.h"
#include "tests/unit/server/store/chamber_fixture.h"

namespace banso::tests {
namespace {

constexpr const char* kList =
    "事業所番号,事業所名,電話番号,代表者名\n"
    "1001,カフェ とおりみち,027-000-1111,通 路子\n"
    "1002,榛名製菓 有限会社,027-000-2222,榛名 太郎\n";

std::string withPhone(const std::string& phone) {
    std::string list = kList;
    list.replace(list.find("027-000-1111"), 12, phone);
    return list;
}

std::string withMemo(const std::string& memo) {
    return "事業所番号,事業所名,電話番号,備考\n1001,カフェ とおりみち,027-000-1111," + memo + "\n";
}

}  // namespace

class BusinessImporterTest : public QObject {
    Q_OBJECT

    /// Writes its first groups and refuses from then on.
    struct FillingDisk final : ChamberWriter {
        FillingDisk(ChamberWriter& inner, int groups) : writer(inner), left(groups) {}
        Result<void> write(const ChamberWork& work) override {
            if (left-- > 0) return writer.write(work);
            return Error{ErrorCode::DiskFull, "no room"};
        }
        ChamberWriter& writer;
        int left;
    };

    struct Office {
        ChamberFixture chamber;
        MayReadFile mayRead = ListBringer::console().mayRead;

        BusinessImport readList(const std::string& list) {
            return readBusinesses({list, {}, {}}).value();
        }
        ImportOutcome import(const std::string& list) { return import(list, chamber.writer); }
        ImportOutcome import(const std::string& list, ChamberWriter& writer) {
            const BusinessImport read = readList(list);
            auto store = chamber.reader();
            return BusinessImporter(read, *store, mayRead).run(writer);
        }
        ImportOutcome preview(const std::string& list) {
            const BusinessImport read = readList(list);
            auto store = chamber.reader();
            return BusinessImporter(read, *store, mayRead).preview();
        }
        RecordId cafe() { return readList(kList).businesses.front().business.id; }
        std::string phone() { return chamber.read<Business>(cafe())->phone; }
        template <typename Change>
        void changeCafe(const Change& change) {
            auto business = chamber.read<Business>(cafe()).value();
            change(business);
            chamber.bring(business);
        }
        void setPhone(const std::string& phone) {
            changeCafe([&](Business& business) { business.phone = phone; });
        }
    };

  private slots:
    void a_row_like_a_business_that_is_there_is_taken_and_reported() {
        Office office;
        Business known;
        known.id = makeVersion7(1'795'478'400'000, 1, 1);
        known.name = "カフェとおりみち";
        known.phone = "0270001111";
        office.chamber.bring(known);
        const ImportOutcome outcome = office.import(kList);
        QCOMPARE(outcome.created, std::size_t{4});
        QCOMPARE(outcome.doubles.size(), std::size_t{1});
        QCOMPARE(outcome.doubles[0].row, std::size_t{2});
        QCOMPARE(outcome.doubles[0].other, known.id);
        QVERIFY(office.import(kList).doubles.empty());
    }

    void a_row_of_an_erased_client_is_not_taken_and_reported() {
        Office office;
        office.import(kList);
        const auto erased = office.chamber.writer.write([&](ChamberFile& open) -> Result<void> {
            open.hub().erasures().carryOut(
                {office.cafe(), sync::ErasureReason::Request, "console"});
            return {};
        });
        QVERIFY(erased.has_value());
        const ImportOutcome outcome = office.import(kList);
        QCOMPARE(outcome.created, std::size_t{0});
        QVERIFY(outcome.kept.front().why == ImportKept::Why::Erased);
        QVERIFY(!office.chamber.read<Business>(office.cafe()).has_value());
    }

    void a_row_of_a_joined_record_is_not_taken_and_reported() {
        Office office;
        office.import(kList);
        auto cafe = office.chamber.read<Business>(office.cafe()).value();
        cafe.alias = makeVersion7(1'795'478'400'000, 1, 1);
        office.chamber.bring(cafe);
        const ImportOutcome outcome = office.import(withPhone("027-000-9999"));
        QCOMPARE(outcome.kept.size(), std::size_t{1});
        QVERIFY(outcome.kept[0].why == ImportKept::Why::Joined);
        QCOMPARE(office.phone(), std::string("027-000-1111"));
    }

    void no_memo_is_taken_for_a_client_who_wants_no_record() {
        Office office;
        office.import(withMemo("前の社長は元町議"));
        office.changeCafe([](Business& cafe) {
            cafe.wantsNoRecord = true;
            cafe.memo.clear();
        });
        for (const bool isPreview : {true, false}) {
            const std::string next = withMemo("資金繰りに困っている");
            const ImportOutcome outcome = isPreview ? office.preview(next) : office.import(next);
            QCOMPARE(outcome.kept.size(), std::size_t{1});
            QCOMPARE(outcome.kept[0].unit, "memo");
            QVERIFY(outcome.kept[0].why == ImportKept::Why::NoRecordWanted);
        }
        QCOMPARE(office.chamber.read<Business>(office.cafe())->memo, "");
    }

    void nor_for_one_whose_joined_record_says_so_but_what_counts_it_is() {
        Office office;
        office.import(kList);
        Business joined;
        joined.id = office.chamber.ids.recordId();
        joined.name = "カフェとおりみち";
        joined.alias = office.cafe();
        joined.wantsNoRecord = true;
        office.chamber.bring(joined);
        std::string list = withMemo("資金繰りに困っている");
        list.replace(list.find("027-000-1111"), 12, "027-000-9999");
        const ImportOutcome outcome = office.import(list);
        QCOMPARE(outcome.kept.size(), std::size_t{1});
        QVERIFY(outcome.kept[0].why == ImportKept::Why::NoRecordWanted);
        QCOMPARE(office.chamber.read<Business>(office.cafe())->memo, "");
        QCOMPARE(office.phone(), "027-000-9999");
    }

    void a_memo_waits_in_the_list_until_the_client_takes_its_wish_back() {
        Office office;
        office.import(kList);
        office.changeCafe([](Business& cafe) { cafe.wantsNoRecord = true; });
        const std::string list = withMemo("市の広報に出た");
        office.import(list);
        office.changeCafe([](Business& cafe) { cafe.wantsNoRecord = false; });
        QVERIFY(office.import(list).kept.empty());
        QCOMPARE(office.chamber.read<Business>(office.cafe())->memo, "市の広報に出た");
    }

    void the_list_empties_a_memo_of_a_client_who_wants_no_record() {
        Office office;
        office.import(withMemo("前の社長は元町議"));
        office.changeCafe([](Business& cafe) { cafe.wantsNoRecord = true; });
        QVERIFY(office.import(withMemo("")).kept.empty());
        QCOMPARE(office.chamber.read<Business>(office.cafe())->memo, "");
    }

    void a_file_that_she_may_not_read_is_neither_compared_nor_written() {
        Office office;
        office.import(kList);
        office.setPhone("090-1234-5678");
        office.mayRead = [&](sync::SqliteStore&, RecordId file) { return file != office.cafe(); };
        const std::int64_t head = office.chamber.head();
        // The same as stands there, another one, and one that a person's stands against.
        for (const char* phone : {"090-1234-5678", "027-000-1111", "027-000-9999"}) {
            for (const bool isPreview : {true, false}) {
                const std::string list = withPhone(phone);
                const ImportOutcome outcome =
                    isPreview ? office.preview(list) : office.import(list);
                QCOMPARE(outcome.kept.size(), std::size_t{1});
                QCOMPARE(outcome.kept[0].unit, "");
                QVERIFY(outcome.kept[0].why == ImportKept::Why::NotYours);
                QCOMPARE(outcome.created + outcome.changed, std::size_t{0});
                QCOMPARE(outcome.unchanged, std::size_t{2});
            }
        }
        QCOMPARE(office.chamber.head(), head);
    }

    void nor_does_a_row_like_it_tell_that_it_is_there() {
        Office office;
        Business known;
        known.id = office.chamber.ids.recordId();
        known.name = "カフェとおりみち";
        known.phone = "0270001111";
        office.chamber.bring(known);
        QCOMPARE(office.preview(kList).doubles.size(), std::size_t{1});
        office.mayRead = [&](sync::SqliteStore&, RecordId file) { return file != known.id; };
        QVERIFY(office.preview(kList).doubles.empty());
    }

    void a_restricted_row_is_told_like_a_cancelled_or_joined_one() {
        using Why = ImportKept::Why;
        for (const Why why : {Why::Cancelled, Why::Joined}) {
            QCOMPARE(words(why).reasonJa, words(Why::NotYours).reasonJa);
            QCOMPARE(words(why).mendJa, words(Why::NotYours).mendJa);
        }
        Office office;
        office.import(kList);
        office.changeCafe([](Business& cafe) {
            cafe.cancelled = true;
            cafe.cancelReason = "二重登録";
        });
        // One line, and its representative is not looked at either.
        const ImportOutcome outcome = office.preview(kList);
        QCOMPARE(outcome.kept.size(), std::size_t{1});
        QCOMPARE(outcome.unchanged, std::size_t{2});
    }

    void a_list_makes_businesses_and_their_representatives() {
        Office office;
        const ImportOutcome outcome = office.import(kList);
        QCOMPARE(outcome.created, std::size_t{4});
        QCOMPARE(office.chamber.read<Business>(office.cafe())->name, "カフェ とおりみち");
        const auto representative = office.readList(kList).businesses.front().representative;
        QCOMPARE(office.chamber.read<Contact>(representative->id)->name, "通 路子");
    }

    void importing_twice_changes_nothing() {
        Office office;
        office.import(kList);
        const std::int64_t head = office.chamber.head();
        const ImportOutcome again = office.import(kList);
        QCOMPARE(again.created + again.changed, std::size_t{0});
        QCOMPARE(again.unchanged, std::size_t{4});
        QVERIFY(again.kept.empty());
        QCOMPARE(office.chamber.head(), head);
    }

    void a_preview_tells_what_would_be_and_leaves_the_writer_alone() {
        Office office;
        const std::int64_t commits = office.chamber.commits();
        QCOMPARE(office.preview(kList).created, std::size_t{4});
        QCOMPARE(office.chamber.commits(), commits);
        QCOMPARE(office.import(kList).created, std::size_t{4});
        office.setPhone("090-1234-5678");
        const ImportOutcome next = office.preview(withPhone("027-000-9999"));
        QCOMPARE(next.kept.front().unit, "phone");
        QCOMPARE(next.unchanged, std::size_t{4});
    }

    void what_was_taken_before_the_writer_refused_stands_and_is_counted_alone() {
        Office office;
        std::string list = "事業所番号,事業所名\n";
        for (int i = 0; i < 1'200; ++i)
            list += std::to_string(i) + ",商店" + std::to_string(i) + "\n";
        FillingDisk disk(office.chamber.writer, 2);
        const ImportOutcome cut = office.import(list, disk);
        QCOMPARE(cut.ended.error().code, ErrorCode::DiskFull);
        QCOMPARE(cut.created, std::size_t{1'000});
        const ImportOutcome again = office.import(list);
        QVERIFY(again.ended.has_value());
        QCOMPARE(again.created, std::size_t{200});
        QCOMPARE(again.unchanged, std::size_t{1'000});
    }

    void the_lists_next_edition_changes_what_it_changed() {
        Office office;
        office.import(kList);
        const ImportOutcome next = office.import(withPhone("027-000-9999"));
        QCOMPARE(next.changed, std::size_t{1});
        QCOMPARE(office.phone(), "027-000-9999");
    }

    void what_a_person_corrected_is_not_overwritten_by_the_same_old_list() {
        Office office;
        office.import(kList);
        office.setPhone("090-1234-5678");
        QVERIFY(office.import(kList).kept.empty());
        QCOMPARE(office.phone(), "090-1234-5678");
    }

    void a_person_stands_against_the_lists_next_edition_and_it_is_reported() {
        Office office;
        office.import(kList);
        office.setPhone("090-1234-5678");
        const ImportOutcome next = office.import(withPhone("027-000-9999"));
        QCOMPARE(office.phone(), "090-1234-5678");
        QCOMPARE(next.kept.size(), std::size_t{1});
        QCOMPARE(next.kept.front().row, std::size_t{2});
        QCOMPARE(next.kept.front().unit, "phone");
    }

    void a_cancelled_business_stays_cancelled_and_is_reported() {
        Office office;
        office.import(kList);
        auto business = office.chamber.read<Business>(office.cafe()).value();
        business.cancelled = true;
        business.cancelReason = "二重登録";
        office.chamber.bring(business);
        const ImportOutcome next = office.import(withPhone("027-000-9999"));
        QVERIFY(office.chamber.read<Business>(office.cafe())->cancelled);
        QCOMPARE(next.kept.front().why, ImportKept::Why::Cancelled);
    }
};

BANSO_TEST(BusinessImporterTest);

}  // namespace banso::tests

#include "business_importer_test.moc"
