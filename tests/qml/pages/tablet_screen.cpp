// SPDX-License-Identifier: Apache-2.0
#include "tests/qml/pages/tablet_screen.h"

#include "mobile/shell/screen_items.h"
#include "mobile/shell/synthetic_input.h"
#include "shared/domain/person.h"
#include "shared/text/fold.h"
#include "tests/support/test_key.h"

namespace banso::tests {
namespace {

/// High enough that every card of a page lies in sight.
constexpr QSize kSize{1280, 3'600};

}  // namespace

TabletScreen::TabletScreen() {
    start();
    Person sato;
    sato.id = person();
    sato.name = "佐藤 美咲";
    sato.roles[std::string(word(Role::Advisor))] = {};
    receive(sato);
    const auto enrolled = m_tablet->writer().save([&](sync::Replica& replica) -> Result<void> {
        sync::Meta meta(replica.database());
        meta.put("device", "aaaaaaaaaaaaaaaa");
        meta.put("person", person().text());
        meta.putCursor({"epoch", 1, 1});
        return {};
    });
    BANSO_ASSERT(enrolled.has_value());
}

TabletScreen::~TabletScreen() {
    m_program.reset();
}

void TabletScreen::start() {
    auto tablet = Tablet::open(
        m_folder.filePath(QStringLiteral("tablet.db")).toStdString(),
        {.clock = m_clock,
         .ids = m_ids,
         .fold = [](std::string_view text) { return fold(text); },
         .key = testKey(),
         .makeTransport = []() -> std::unique_ptr<sync::Transport> { return nullptr; },
         .asideCount = [this] { return m_aside.load(); },
         .sendAside = [this](const RecoveryKey& paper) { return m_sendAside(paper); }});
    BANSO_ASSERT(tablet.has_value());
    m_tablet = std::move(*tablet);
}

void TabletScreen::restart() {
    m_program.reset();
    m_tablet.reset();
    start();
}

void TabletScreen::receive(std::string_view kind, RecordId record, const Units& units) {
    const auto received = m_tablet->writer().save([&](sync::Replica& replica) -> Result<void> {
        sync::RecordState state;
        for (const auto& [unit, value] : units) state.set(unit, value, "hub:1");
        replica.put(kind, record, state);
        return {};
    });
    BANSO_ASSERT(received.has_value());
}

void TabletScreen::breakSaves() {
    change("CREATE TRIGGER broken BEFORE INSERT ON outbox BEGIN SELECT RAISE(ABORT,'broken'); END");
}

void TabletScreen::breakKind(std::string_view kind) {
    change("ALTER TABLE " + std::string(kind) + " RENAME TO lost");
}

void TabletScreen::change(const std::string& sql) {
    const auto changed = m_tablet->writer().save([&](sync::Replica& replica) -> Result<void> {
        replica.database().execute(sql.c_str());
        return {};
    });
    BANSO_ASSERT(changed.has_value());
}

void TabletScreen::open(const QString& page, const QVariantMap& properties) {
    if (!m_program) {
        m_program = std::make_unique<Program>(*m_tablet, m_lock);
        BANSO_ASSERT(m_program->window() != nullptr);
        m_program->window()->resize(kSize);
    }
    BANSO_ASSERT(m_program->open(page, properties));
    settle(*m_program->window());
}

bool TabletScreen::shows(const QString& text) const {
    return showsText(*m_program->window(), text);
}

bool TabletScreen::has(const QString& name) const {
    return item(name) != nullptr;
}

QQuickItem* TabletScreen::item(const QString& name) const {
    return findOnScreen(*m_program->window(), name);
}

QString TabletScreen::text(const QString& name) const {
    const QQuickItem* const found = item(name);
    return found == nullptr ? QString() : found->property("text").toString();
}

void TabletScreen::tap(const QString& name) {
    QQuickItem* const found = bringIntoSight(*m_program->window(), name);
    if (found == nullptr) qFatal("not on the screen: %s", qPrintable(name));
    tapItem(*found);
    settle(*m_program->window());
}

void TabletScreen::type(const QString& name, const QString& text) {
    tap(name);
    typeText(*m_program->window(), text);
    settle(*m_program->window());
}

QString TabletScreen::page() const {
    auto* stack = m_program->window()->findChild<QQuickItem*>(QStringLiteral("pageStack"));
    return stack->property("names").toStringList().constLast();
}

RecordId TabletScreen::id(std::uint8_t number) {
    std::array<std::uint8_t, 16> bytes{};
    bytes.back() = number;
    return RecordId::fromBytes(bytes);
}

}  // namespace banso::tests
