// SPDX-License-Identifier: Apache-2.0
#include "server/ops/log.h"

#include <spdlog/sinks/ostream_sink.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include "server/ops/json_text.h"

namespace banso {
namespace {

std::unique_ptr<spdlog::logger> jsonLines(spdlog::sink_ptr sink) {
    auto logger = std::make_unique<spdlog::logger>("banso", std::move(sink));
    logger->set_pattern(R"({"time":"%Y-%m-%dT%H:%M:%S.%eZ","level":"%l",%v})",
                        spdlog::pattern_time_type::utc);
    logger->flush_on(spdlog::level::info);
    return logger;
}

std::string members(LogWord event, std::initializer_list<LogField> fields) {
    std::string text = "\"event\":\"" + std::string(event.text()) + '"';
    for (const LogField& field : fields)
        text += ",\"" + std::string(field.key.text()) + "\":" + field.value.json();
    return text;
}

}  // namespace

LogValue::LogValue(const std::string& id)
    : m_content(jsonAscii(LogWord::isWord(id) ? id : "withheld")) {}

LogValue LogValue::detail(const Error& error) {
    return LogValue(Json{jsonAscii(error.detail)});
}

std::string LogValue::json() const {
    if (const auto* word = std::get_if<LogWord>(&m_content)) return jsonAscii(word->text());
    return std::get<std::string>(m_content);
}

Log::Log() : m_logger(jsonLines(std::make_shared<spdlog::sinks::stderr_sink_mt>())) {}

Log::Log(std::ostream& stream)
    : m_logger(jsonLines(std::make_shared<spdlog::sinks::ostream_sink_mt>(stream))) {}

Log::~Log() = default;

void Log::info(LogWord event, std::initializer_list<LogField> fields) {
    m_logger->info(members(event, fields));
}

void Log::warn(LogWord event, std::initializer_list<LogField> fields) {
    m_logger->warn(members(event, fields));
}

void Log::error(LogWord event, std::initializer_list<LogField> fields) {
    m_logger->error(members(event, fields));
}

}  // namespace banso
