// SPDX-License-Identifier: Apache-2.0
// Strangers without credentials guess at the office's page from many addresses, as many at a time
// as they like: the tablets sync as if nobody did.
#include <QElapsedTimer>
#include <QtTest>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <stop_token>
#include <thread>

#include "tests/end_to_end/enrolled_tablet.h"
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

  private slots:
    void a_tablet_syncs_within_a_second_while_a_hundred_strangers_guess() {
        const SystemClock clock;
        ServerProcess server;
        QCOMPARE(server.init().exitCode, 0);
        server.addPerson("佐藤 美咲", "advisor");
        server.start();
        EnrolledTablet tablet(server, "佐藤 美咲", clock);
        QVERIFY(tablet->sync().has_value());

        Answers answers;
        std::vector<qint64> took;
        {
            std::vector<std::jthread> strangers;
            for (int i = 0; i < kStrangers; ++i)
                strangers.emplace_back(
                    [&, i](const std::stop_token& over) { guess(over, server, i, answers); });
            // Not before all are at it.
            QElapsedTimer timer;
            timer.start();
            while (answers.crowded + answers.wrong < kStrangers && timer.elapsed() < 10'000)
                std::this_thread::yield();
            for (int i = 0; i < kSyncs; ++i) {
                timer.start();
                took.push_back(tablet->sync() ? timer.elapsed() : -1);
            }
            for (std::jthread& stranger : strangers) stranger.request_stop();
        }
        for (const qint64 milliseconds : took)
            QVERIFY2(milliseconds >= 0 && milliseconds < 1'000,
                     qPrintable(QString::number(milliseconds)));
        QVERIFY(answers.wrong > 0 && answers.crowded > 0);
        QCOMPARE(answers.others.load(), 0);
    }
};

BANSO_TEST(CrowdedSignInTest);

}  // namespace banso::tests

#include "crowded_sign_in_test.moc"
