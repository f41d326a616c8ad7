// SPDX-License-Identifier: Apache-2.0
#include "server/store/audit_log.h"

#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>
#include <csignal>
#include <thread>

#include "tests/support/test_registry.h"

namespace banso::tests {
namespace {

constexpr Instant kMorning{std::chrono::milliseconds{1'795'478'400'000}};

/// As a stranger would do it: what the header says of the format, and nothing else.
constexpr const char* kStranger = R"(
import hashlib, json, sys
before, number = "0" * 64, 0
for line in open(sys.argv[1], "rb"):
    text, end = line[:-76], line[-76:]
    own = hashlib.sha256(text).hexdigest()
    entry = json.loads(line)
    number += 1
    assert end == b',"hash":"%s"}\n' % own.encode(), number
    assert entry["before"] == before and entry["n"] == number, number
    before = own
print(number, before)
)";

}  // namespace

class AuditLogTest : public QObject {
    Q_OBJECT

    struct Place {
        QTemporaryDir folder;
        AuditLog log{folder.path().toStdString()};

        Place() = default;
        explicit Place(int entries) {
            for (int i = 1; i <= entries; ++i) BANSO_ASSERT(add(i).has_value());
        }
        /// The entry of this hour.
        Result<void> add(int hour) const {
            return log.append({AuditEvent::DeviceStopped,
                               "console",
                               "device" + std::to_string(hour),
                               {{"hour", std::to_string(hour)}}},
                              kMorning + std::chrono::hours{hour});
        }
        QString path() const { return QString::fromStdString(log.file().string()); }
        QByteArray text() const {
            QFile file(path());
            BANSO_ASSERT(file.open(QIODevice::ReadOnly));
            return file.readAll();
        }
        void put(const QByteArray& text) const {
            QFile file(path());
            BANSO_ASSERT(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
            BANSO_ASSERT(file.write(text) == text.size());
        }
        QByteArrayList lines() const {
            QByteArrayList lines = text().split('\n');
            lines.removeLast();
            return lines;
        }
        void putLines(const QByteArrayList& lines) const { put(lines.join('\n') + '\n'); }
        bool breaksAt(int line) const {
            const auto verified = log.verify();
            return !verified && verified.error().code == ErrorCode::Invalid &&
                   verified.error().detail.starts_with("Line " + std::to_string(line) + " of ");
        }
    };

  private slots:
    void the_lines_before_any_of_them_are_found() {
        const Place place(300);
        for (const int before : {1, 2, 3, 150, 299, 300, 301, 900}) {
            const auto lines = place.log.newest(2, before).value();
            const int newest = std::min(before - 1, 300);
            QCOMPARE(lines.size(), static_cast<std::size_t>(std::min(newest, 2)));
            if (!lines.empty()) QCOMPARE(lines.front().number, newest);
        }
        QVERIFY(Place().log.newest(2, 5)->empty());
    }

    void what_was_written_is_listed_with_the_newest_first() {
        const Place place(3);
        const auto lines = place.log.newest(2).value();
        QCOMPARE(lines.size(), std::size_t{2});
        QCOMPARE(lines[0].number, 3);
        QCOMPARE(lines[0].event, std::string("device_stopped"));
        QCOMPARE(lines[0].actor, std::string("console"));
        QCOMPARE(lines[0].subject, std::string("device3"));
        QVERIFY(lines[0].at == kMorning + std::chrono::hours{3});
        QCOMPARE(lines[0].facts.front().second, std::string("3"));
        QCOMPARE(lines[1].number, 2);
        QCOMPARE(place.log.newest(10)->size(), std::size_t{3});
    }

    void of_several_entries_all_are_written_or_none() {
        const Place place(1);
        const AuditEntry good{AuditEvent::DeviceHeld, "console", "one"};
        const AuditEntry bad{AuditEvent::DeviceHeld, "console", "二"};
        QVERIFY(!place.log.append(std::vector{good, bad}, kMorning).has_value());
        QCOMPARE(place.log.verify()->lines, std::int64_t{1});
        QVERIFY(place.log.append(std::vector{good, good}, kMorning).has_value());
        QCOMPARE(place.log.verify()->lines, std::int64_t{3});
        QCOMPARE(place.log.newest(1)->front().number, std::int64_t{3});
    }

    void the_last_of_an_event_is_found_behind_others() {
        const Place place(1);
        QVERIFY(place.log.append({AuditEvent::RecoveryKeyUsed, "console"}, kMorning).has_value());
        QVERIFY(place.add(2).has_value());
        QCOMPARE(place.log.last(AuditEvent::RecoveryKeyUsed)->number, 2);
        QVERIFY(!place.log.last(AuditEvent::Erased));
    }

    void only_the_owner_may_read_the_file() {
        const Place place(1);
        struct stat state {};
        QCOMPARE(::stat(place.log.file().c_str(), &state), 0);
        QCOMPARE(state.st_mode & 0777, mode_t{0600});
    }

    void a_stranger_follows_the_chain_with_what_the_header_says() {
        const Place place(5);
        QProcess python;
        python.start(QStringLiteral("python3"), {"-c", kStranger, place.path()});
        QVERIFY(python.waitForStarted());
        QVERIFY(python.waitForFinished());
        QCOMPARE(python.readAllStandardOutput().trimmed().toStdString(),
                 "5 " + hex(place.log.verify()->last));
    }

    void whatever_byte_is_changed_its_line_is_named() {
        const Place place(3);
        const QByteArray whole = place.text();
        int line = 1;
        for (qsizetype i = 0; i + 1 < whole.size(); ++i) {
            QByteArray changed = whole;
            changed[i] = static_cast<char>(changed[i] ^ 1);
            place.put(changed);
            QVERIFY2(place.breaksAt(line), std::to_string(i).c_str());
            if (whole[i] == '\n') ++line;
        }
        place.put(whole);
        QCOMPARE(place.log.verify()->lines, 3);
    }

    void a_line_that_was_taken_out_moved_or_doubled_is_seen() {
        const Place place(4);
        const QByteArrayList whole = place.lines();
        place.putLines({whole[0], whole[2], whole[3]});
        QVERIFY(place.breaksAt(2));
        place.putLines({whole[1], whole[2], whole[3]});
        QVERIFY(place.breaksAt(1));
        place.putLines({whole[0], whole[2], whole[1], whole[3]});
        QVERIFY(place.breaksAt(2));
        place.putLines({whole[0], whole[1], whole[1], whole[2], whole[3]});
        QVERIFY(place.breaksAt(3));
    }

    void an_end_that_was_cut_off_is_seen_by_the_hash_that_was_kept() {
        const Place place(4);
        const Sha256 kept = place.log.verify()->last;
        QVERIFY(place.add(5).has_value());
        QVERIFY(place.log.verify(kept).has_value());
        place.putLines(place.lines().mid(0, 3));
        QVERIFY(place.log.verify().has_value());
        const auto seen = place.log.verify(kept);
        QCOMPARE(seen.error().code, ErrorCode::Invalid);
        QVERIFY(seen.error().detail.find("the end was cut off") != std::string::npos);
    }

    void a_log_that_is_not_there_does_not_pass_for_whole() {
        const Place place;
        QCOMPARE(place.log.verify().error().code, ErrorCode::NotFound);
        QCOMPARE(place.log.newest(1)->size(), std::size_t{0});
    }

    void an_entry_that_a_power_cut_broke_off_gives_way_to_the_next() {
        const Place place(2);
        const QByteArray whole = place.text();
        QVERIFY(place.add(3).has_value());
        const QByteArray third = place.text().mid(whole.size());
        for (const qsizetype written : {qsizetype{1}, third.size() / 2, third.size() - 1}) {
            place.put(whole + third.left(written));
            const auto verified = place.log.verify();
            QCOMPARE(verified->lines, 2);
            QCOMPARE(verified->unfinishedBytes, static_cast<std::size_t>(written));
            QCOMPARE(place.log.newest(1)->front().number, 2);
            QVERIFY(place.add(3).has_value());
            QCOMPARE(place.text(), whole + third);
        }
    }

    void no_entry_follows_a_line_that_was_changed() {
        const Place place(2);
        QByteArray changed = place.text();
        changed[changed.size() - 100] = '#';
        place.put(changed);
        QVERIFY(place.log.isDamaged());
        QCOMPARE(place.add(3).error().code, ErrorCode::Storage);
        QCOMPARE(place.text(), changed);
        place.put(QByteArray(10'000, 'x'));
        QVERIFY(place.log.isDamaged());
    }

    void what_goes_on_by_itself_is_not_damaged() {
        const Place place;
        QVERIFY(!place.log.isDamaged());
        QVERIFY(place.add(1).has_value() && !place.log.isDamaged());
        place.put(place.text() + "{\"n\":2,");
        QVERIFY(!place.log.isDamaged());
    }

    void a_disk_without_room_leaves_nothing_half_written() {
        const Place place(2);
        const QByteArray before = place.text();
        const pid_t child = ::fork();
        if (child == 0) {
            // For this process, the file may grow by half an entry only.
            std::signal(SIGXFSZ, SIG_IGN);
            const struct rlimit room {
                static_cast<rlim_t>(before.size() + 50), static_cast<rlim_t>(before.size() + 50)
            };
            ::_exit(::setrlimit(RLIMIT_FSIZE, &room) == 0 && !place.add(3) ? 0 : 1);
        }
        int status = -1;
        QCOMPARE(::waitpid(child, &status, 0), child);
        QVERIFY(WIFEXITED(status) && WEXITSTATUS(status) == 0);
        QCOMPARE(place.text(), before);
        QVERIFY(place.add(3).has_value());
        QCOMPARE(place.log.verify()->lines, 3);
    }

    void many_who_write_at_once_leave_one_chain() {
        const Place place;
        const auto writeMany = [&place] {
            for (int i = 0; i < 200; ++i)
                if (!place.add(i)) return false;
            return true;
        };
        const pid_t child = ::fork();
        if (child == 0) ::_exit(writeMany() ? 0 : 1);
        std::atomic<int> done = 0;
        std::thread other([&] { done += writeMany() ? 1 : 0; });
        done += writeMany() ? 1 : 0;
        other.join();
        int status = -1;
        QCOMPARE(::waitpid(child, &status, 0), child);
        QVERIFY(WIFEXITED(status) && WEXITSTATUS(status) == 0);
        QCOMPARE(done.load(), 2);
        QCOMPARE(place.log.verify()->lines, 600);
    }

    void names_and_endless_texts_are_refused() {
        const Place place(1);
        const QByteArray before = place.text();
        const auto named = place.log.append({AuditEvent::PersonAdded, "console", "佐藤"}, kMorning);
        QCOMPARE(named.error().code, ErrorCode::Invalid);
        const auto endless = place.log.append(
            {AuditEvent::PersonAdded, "console", std::string(5'000, 'x')}, kMorning);
        QCOMPARE(endless.error().code, ErrorCode::TooLarge);
        QCOMPARE(place.text(), before);
    }

    void what_need_not_be_kept_is_cut_off_and_the_rest_verifies() {
        const Place place(5);
        const auto trimmed = place.log.trim(kMorning + std::chrono::hours{3}, "console", kMorning);
        QCOMPARE(trimmed.value(), 2);
        const auto verified = place.log.verify();
        QCOMPARE(verified->first, 3);
        QCOMPARE(verified->lines, 4);
        QCOMPARE(place.log.newest(1)->front().event, std::string("log_trimmed"));
        QVERIFY(place.add(6).has_value());
        QCOMPARE(place.log.verify()->lines, 5);
        QCOMPARE(place.log.trim(kMorning, "console", kMorning).value(), 0);
    }

    void a_beginning_that_no_entry_tells_of_was_taken_out() {
        const Place place(5);
        QVERIFY(place.log.trim(kMorning + std::chrono::hours{3}, "console", kMorning).has_value());
        place.putLines(place.lines().mid(1));
        QVERIFY(place.breaksAt(1));
    }

    void a_broken_log_is_not_trimmed() {
        const Place place(3);
        place.putLines({place.lines()[0], place.lines()[2]});
        QVERIFY(place.breaksAt(2));
        QCOMPARE(place.log.trim(kMorning + std::chrono::hours{9}, "console", kMorning).error().code,
                 ErrorCode::Invalid);
        QCOMPARE(place.lines().size(), qsizetype{2});
    }

    void a_copy_is_its_beginning_until_either_is_written_anew() {
        const Place place(2);
        const Place other;
        QVERIFY(!place.log.isBeginningOf(other.log).value());
        QVERIFY(other.log.isBeginningOf(place.log).value());
        QVERIFY(place.log.copyTo(other.log).has_value());
        QVERIFY(place.add(3).has_value());
        QVERIFY(other.log.isBeginningOf(place.log).value());
        QVERIFY(!place.log.isBeginningOf(other.log).value());
        QVERIFY(other.add(4).has_value());
        QVERIFY(!other.log.isBeginningOf(place.log).value());
    }
};

BANSO_TEST(AuditLogTest);

}  // namespace banso::tests

#include "audit_log_test.moc"
