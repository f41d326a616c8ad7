// SPDX-License-Identifier: Apache-2.0
// Strangers without credentials guess at the office's page from many addresses, as many at a time
// as they like: the tablets sync as if nobody did, and who works at the office signs in.
#include <QElapsedTimer>
#include <QtTest>
#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <stop_token>
#include <thread>

#include "tests/end_to_end/enrolled_tablet.h"
#include "tests/end_to_end/office_visitor.h"
#include "tests/support/test_registry.h"

namespace banso::tests {

class CrowdedSignInTest : public QObject {
    Q_OBJECT

    static constexpr int kStrangers = 100;
    static constexpr int kSyncs = 10;
    /// They share the machine with the server: many more than it can look at need no more.
    static constexpr std::chrono::milliseconds kAfterRefusal{200};

    /// What the strangers were answered.
    struct Answers {
        std::atomic<int> wrong = 0;
        std::atomic<int> crowded = 0;
        std::atomic<int> others = 0;
    };

    /// Guesses from one address after the other until it is told to stop.
    static void guess(const std::stop_token& over, const ServerProcess& server, int stranger,
                      Answers& answers) {
        std::mutex mutex;
        std::condition_variable_any told;
        for (int round = 0; !over.stop_requested(); ++round) {
            const std::string from =
                "127.1." + std::to_string(stranger) + "." + std::to_string(round % 250 + 1);
            TlsClient client(server.peoplePort(), {server.authorityPem(), {}, {}, 0, from});
            for (int i = 0; i < 20 && !over.stop_requested(); ++i) {
                const std::string body = "name=" + from + "-" + std::to_string(i) + "&password=x";
                client.send(
                    "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nOrigin: https://localhost\r\n"
                    "Content-Length: " +
                    std::to_string(body.size()) + "\r\n\r\n" + body);
                const int status = client.receive().status;
                ++(status == 403   ? answers.wrong
                   : status == 503 ? answers.crowded
                                   : answers.others);
                std::unique_lock lock(mutex);
                if (status == 503) told.wait_for(lock, over, kAfterRefusal, [] { return false; });
            }
        }
    }

    /// A hundred strangers at it, until this ends.
    class Crowd {
      public:
        explicit Crowd(const ServerProcess& server) {
            for (int i = 0; i < kStrangers; ++i)
                m_strangers.emplace_back(
                    [&, i](const std::stop_token& over) { guess(over, server, i, m_answers); });
            QElapsedTimer timer;
            timer.start();
            while (m_answers.crowded + m_answers.wrong < kStrangers && timer.elapsed() < 10'000)
                std::this_thread::yield();
        }
        const Answers& end() {
            for (std::jthread& stranger : m_strangers) stranger.request_stop();
            m_strangers.clear();
            return m_answers;
        }

      private:
        Answers m_answers;
        std::vector<std::jthread> m_strangers;
    };

  private slots:
    void a_tablet_does_not_wait_for_a_hundred_strangers_who_guess() {
        const SystemClock clock;
        ServerProcess server;
        QCOMPARE(server.init().exitCode, 0);
        server.addPerson("佐藤 美咲", "advisor");
        server.start();
        EnrolledTablet tablet(server, "佐藤 美咲", clock);
        QVERIFY(tablet->sync().has_value());

        Crowd crowd(server);
        std::vector<qint64> took;
        QElapsedTimer timer;
        for (int i = 0; i < kSyncs; ++i) {
            timer.start();
            took.push_back(tablet->sync() ? timer.elapsed() : -1);
        }
        const Answers& answers = crowd.end();
        // Who waits behind them waits for seven seconds and more, each time.
        std::ranges::sort(took);
        QVERIFY(took.front() >= 0);
        QVERIFY2(took[kSyncs / 2] < 1'000, qPrintable(QString::number(took[kSyncs / 2])));
        QVERIFY2(took.back() < 4'000, qPrintable(QString::number(took.back())));
        QVERIFY(answers.wrong > 0 && answers.crowded > 0);
        QCOMPARE(answers.others.load(), 0);
    }

    void she_signs_in_from_her_own_desk_while_a_hundred_strangers_guess() {
        ServerProcess server;
        QCOMPARE(server.init().exitCode, 0);
        server.addPerson("高橋 誠", "administrator");
        server.start();
        OfficeVisitor takahashi(server, "127.0.0.9");
        takahashi.setUp("高橋 誠");
        takahashi.signOut();
        Crowd crowd(server);
        QElapsedTimer timer;
        timer.start();
        takahashi.signIn();
        QVERIFY2(timer.elapsed() < 30'000, qPrintable(QString::number(timer.elapsed())));
        const Answers& answers = crowd.end();
        QVERIFY(answers.wrong > 0 && answers.crowded > 0);
    }
};

BANSO_TEST(CrowdedSignInTest);

}  // namespace banso::tests

#include "crowded_sign_in_test.moc"
