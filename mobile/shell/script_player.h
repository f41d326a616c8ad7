// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QQuickItem>
#include <functional>

#include "mobile/shell/program.h"

namespace banso {

/// Plays what a person does, line by line, on the real window: for the demonstration's day and for
/// the tests from end to end. One JSON object a line; empty lines and lines with # are passed over.
///
///     {"tap":"name"}                       an objectName, an accessible name or a text on the
///                                          screen; "outer/name" looks for it within another
///     {"type":"text","into":"name"}        after what is there; \n is the Enter key
///     {"type":"text","into":"name","instead":true}
///     {"open":"page","with":{"businessId":"..."}}
///     {"wait":"name"}  {"expect":"text"}   until it is on the screen, ten seconds at most
///     {"shot":"file.png","size":"1280x800"}
///     {"sync":true}                        false: it must fail
///     {"kill":true}                        ends like a dead battery
class ScriptPlayer {
  public:
    explicit ScriptPlayer(Program& program) : m_program(program) {}

    /// Errors: Invalid or Malformed, with the line and what could not be done.
    Result<void> play(const QString& file);

  private:
    Result<void> playStep(const QJsonObject& step);
    Result<void> tap(const QString& name);
    Result<void> type(const QString& text, const QString& into, bool instead);
    Result<void> open(const QString& page, const QVariantMap& with);
    Result<void> expect(const QString& text);
    Result<void> shoot(const QString& file, const QString& size);
    Result<void> sync(bool succeeds);

    QQuickItem* awaitItem(const QString& name);
    QQuickItem* awaitInSight(const QString& name);
    bool await(const std::function<bool()>& isThere);

    Program& m_program;
};

}  // namespace banso
