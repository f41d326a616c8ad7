// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>
#include <vector>

namespace banso::tidy {

/// One file of the repository; the text is empty for what is not text.
struct SourceFile {
    QString path;  // from the root, with '/'
    QString text;
    qint64 bytes = 0;

    bool isIn(const QString& folder) const { return path.startsWith(folder + u'/'); }
    bool hasSuffix(const QStringList& suffixes) const;
    bool isCpp() const;
    bool isCMake() const;
};

/// One place that breaks a rule.
struct Finding {
    QString path;
    qsizetype line = 0;  // 1 is the first; 0 means the file as a whole
    QString what;
};

using Findings = std::vector<Finding>;

/// The files of the repository, or of a sample written down in a test.
class SourceTree {
  public:
    explicit SourceTree(std::vector<SourceFile> files);
    /// What git knows of the folder or would take in; without git, what a clone would contain.
    static SourceTree read(const QString& folder);
    /// This repository, read once.
    static const SourceTree& repository();

    const std::vector<SourceFile>& files() const { return m_files; }
    const SourceFile* find(const QString& path) const;
    bool hasFileOrFolder(const QString& path) const;

  private:
    std::vector<SourceFile> m_files;
};

/// A sample tree of one file.
SourceTree sample(const QString& path, const QString& text);
/// The text with comments blanked, and with the insides of strings too unless they are kept. Lines
/// stay where they are.
enum class Strings { Keep, Blank };
QString codeOf(const QString& text, Strings strings);
/// The line on which that character stands.
qsizetype lineOf(const QString& text, qsizetype position);
/// Whether nothing was found; otherwise writes each finding down for who reads the failed test.
bool isClean(const Findings& findings);

}  // namespace banso::tidy
