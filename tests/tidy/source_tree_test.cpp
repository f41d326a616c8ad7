// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include "tests/support/test_registry.h"
#include "tests/tidy/source_tree.h"

namespace banso::tidy {

using namespace Qt::Literals::StringLiterals;

class SourceTreeTest : public QObject {
    Q_OBJECT

  private slots:
    void theRepositoryIsReadWithGitOrWithout() {
        QVERIFY(SourceTree::repository().find(u"CMakeLists.txt"_s) != nullptr);
        QVERIFY(SourceTree::repository().hasFileOrFolder(u"tests/tidy/"_s));
        QVERIFY(!SourceTree::repository().hasFileOrFolder(u"build"_s));
    }

    void aFolderWithoutGitIsWalkedButNotWhatIsBuilt() {
        QTemporaryDir folder;
        const QDir root(folder.path());
        for (const QString& path : {u"sync/hub"_s, u"build/dev"_s, u".git"_s})
            QVERIFY(root.mkpath(path));
        for (const QString& path : {u"sync/hub/a.cpp"_s, u"build/dev/b.cpp"_s, u".git/HEAD"_s}) {
            QFile file(root.filePath(path));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write("text") == 4);
        }
        const SourceTree tree = SourceTree::read(folder.path());
        QCOMPARE(tree.files().size(), std::size_t{1});
        QCOMPARE(tree.files()[0].path, u"sync/hub/a.cpp"_s);
        QCOMPARE(tree.files()[0].text, u"text"_s);
    }

    void commentsAndStringsAreBlankedAndLinesStay() {
        const QString text = u"a /* b\nc */ \"d\\\"e\" 1'000 R\"x(f\")x\" 'g' // h\ni"_s;
        const QString code = codeOf(text, Strings::Blank);
        QCOMPARE(code.simplified(), u"a 1'000 i"_s);
        QCOMPARE(code.count(u'\n'), text.count(u'\n'));
        QVERIFY(codeOf(text, Strings::Keep).contains(u"\"d\\\"e\" 1'000 R\"x(f\")x\" 'g'"_s));
    }
};

BANSO_TEST(SourceTreeTest);

}  // namespace banso::tidy

#include "source_tree_test.moc"
