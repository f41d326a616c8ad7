// SPDX-License-Identifier: Apache-2.0
#include "tests/qml/pages/form_screen.h"

#include <QtTest>

#include "shared/domain/appointment.h"
#include "shared/domain/business.h"
#include "shared/domain/person.h"
#include "shared/domain/plan.h"
#include "shared/store/figure_store.h"
#include "shared/text/fold.h"

namespace banso::tests {
namespace {

/// High enough that every card of a form lies in sight.
constexpr QSize kSize{1280, 3'600};

void settle() {
    for (int i = 0; i < 5; ++i) QCoreApplication::processEvents();
}

QQuickItem* findIn(QQuickItem* item, const std::function<bool(QQuickItem*)>& isIt) {
    if (!item->isVisible()) return nullptr;
    if (isIt(item)) return item;
    for (QQuickItem* child : item->childItems())
        if (QQuickItem* found = findIn(child, isIt)) return found;
    return nullptr;
}

void click(QQuickWindow& window, QQuickItem& item) {
    const QPointF middle = item.mapToScene({item.width() / 2, item.height() / 2});
    QTest::mouseClick(&window, Qt::LeftButton, {}, middle.toPoint());
    settle();
}

struct StoryMonth {
    const char* month;
    std::int64_t planned;
    std::int64_t lastYear;
    std::int64_t actual;  // 0: not known yet
};
/// In thousands of yen.
constexpr std::array<StoryMonth, 12> kStory{{{"2026-04", 4'000, 3'400, 3'300},
                                             {"2026-05", 3'600, 3'000, 2'900},
                                             {"2026-06", 3'400, 2'800, 2'760},
                                             {"2026-07", 3'300, 2'700, 2'720},
                                             {"2026-08", 3'500, 2'850, 2'880},
                                             {"2026-09", 8'200, 4'800, 0},
                                             {"2026-10", 4'800, 4'000, 0},
                                             {"2026-11", 5'200, 4'400, 0},
                                             {"2026-12", 7'800, 6'400, 0},
                                             {"2027-01", 4'200, 3'500, 0},
                                             {"2027-02", 4'300, 3'600, 0},
                                             {"2027-03", 5'200, 4'300, 0}}};

Figure sales(const Period& period, std::int64_t thousands) {
    Figure figure = emptyFigure(FormScreen::haruna(), period, Measure::Sales);
    figure.amount = thousands * 1'000;
    figure.taxBasis = TaxBasis::Excluded;
    figure.source = FigureSource::Books;
    figure.state = FigureState::Final;
    return figure;
}

}  // namespace

FormScreen::FormScreen() {
    start();
    receiveStory();
    const auto enrolled = m_tablet->writer().save([&](sync::Replica& replica) -> Result<void> {
        sync::Meta meta(replica.database());
        meta.put("device", "aaaaaaaaaaaaaaaa");
        meta.put("person", me().text());
        meta.putCursor({"epoch", 1, 1});
        return {};
    });
    BANSO_ASSERT(enrolled.has_value());
}

FormScreen::~FormScreen() {
    m_program.reset();
}

void FormScreen::start() {
    auto tablet = Tablet::open(m_folder.filePath(QStringLiteral("tablet.db")).toStdString(),
                               {m_clock, m_ids, [](std::string_view text) { return fold(text); },
                                []() -> std::unique_ptr<sync::Transport> { return nullptr; }});
    BANSO_ASSERT(tablet.has_value());
    m_tablet = std::move(*tablet);
}

void FormScreen::receiveStory() {
    Person sato;
    sato.id = me();
    sato.name = "佐藤 美咲";
    sato.roles[std::string(word(Role::Advisor))] = {};
    receive(sato);
    Business business;
    business.id = haruna();
    business.name = "榛名製菓 有限会社";
    receive(business);
    Plan made;
    made.id = plan();
    made.business = haruna();
    made.stateWord = PlanState::Running;
    made.finishedOn = std::chrono::year{2026} / 2 / 13;
    made.firstMonth = std::chrono::year{2026} / 4;
    made.months = 12;
    made.taxBasis = TaxBasis::Excluded;
    made.profitMeasure = Measure::OperatingProfit;
    for (const StoryMonth& month : kStory) {
        made.targets[month.month].sales = month.planned * 1'000;
        const Period period = Period::parse(month.month).value();
        receive(sales(period.yearBefore(), month.lastYear));
        if (month.actual > 0) receive(sales(period, month.actual));
    }
    receive(made);
    PlanAction step;
    step.id = action();
    step.plan = plan();
    step.business = haruna();
    step.title = "商品別の原価表を作る";
    step.due = addDays(today(), 13);
    receive(step);
    Appointment visit;
    visit.id = appointment();
    visit.business = haruna();
    visit.plan = plan();
    visit.slot = 3;
    visit.day = today();
    visit.time = "16:00";
    visit.purpose = AppointmentPurpose::FollowUp;
    visit.stateWord = AppointmentState::Planned;
    receive(visit);
}

void FormScreen::restart() {
    m_program.reset();
    m_tablet.reset();
    start();
}

void FormScreen::receive(std::string_view kind, RecordId record, const Units& units) {
    const auto received = m_tablet->writer().save([&](sync::Replica& replica) -> Result<void> {
        sync::RecordState state;
        for (const auto& [unit, value] : units) state.set(unit, value, "hub:1");
        replica.put(kind, record, state);
        return {};
    });
    BANSO_ASSERT(received.has_value());
}

void FormScreen::open(const QString& page, const QVariantMap& properties) {
    if (!m_program) {
        m_program = std::make_unique<Program>(*m_tablet);
        BANSO_ASSERT(m_program->window() != nullptr);
        m_program->window()->resize(kSize);
    }
    BANSO_ASSERT(m_program->open(page, properties));
    settle();
}

QQuickItem* FormScreen::item(const QString& name) const {
    return findIn(m_program->window()->contentItem(),
                  [&](QQuickItem* item) { return item->objectName() == name; });
}

QString FormScreen::text(const QString& name) const {
    const QQuickItem* const found = item(name);
    return found == nullptr ? QString() : found->property("text").toString();
}

void FormScreen::tap(const QString& name) {
    QQuickItem* const found = item(name);
    if (found == nullptr) qFatal("not on the screen: %s", qPrintable(name));
    click(*m_program->window(), *found);
}

void FormScreen::tapChoice(const QString& row, const QString& words) {
    QQuickItem* const choices = item(row);
    if (choices == nullptr) qFatal("not on the screen: %s", qPrintable(row));
    QQuickItem* const choice = findIn(choices, [&](QQuickItem* item) {
        return item->inherits("QQuickButton") && item->property("text").toString() == words;
    });
    if (choice == nullptr) qFatal("no such choice: %s", qPrintable(words));
    click(*m_program->window(), *choice);
}

void FormScreen::type(const QString& name, const QString& ascii) {
    QQuickItem* const found = item(name);
    if (found == nullptr) qFatal("not on the screen: %s", qPrintable(name));
    QMetaObject::invokeMethod(found, "startTyping");
    for (const QChar key : ascii) QTest::keyClick(m_program->window(), key.toLatin1());
    settle();
}

void FormScreen::pressKeys(const QString& digits) {
    for (const QChar digit : digits) tap(QStringLiteral("key") + digit);
}

RecordId FormScreen::id(std::uint8_t number) {
    std::array<std::uint8_t, 16> bytes{};
    bytes.back() = number;
    return RecordId::fromBytes(bytes);
}

}  // namespace banso::tests
