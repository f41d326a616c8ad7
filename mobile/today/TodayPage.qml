// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Banso.App
import Banso.Today
import Banso.Ui

// 今日の予定: where do I go, what do I say, what is late.
Item {
    id: page

    readonly property bool ready: Session.received && today.error === ""

    TodayPageModel {
        id: today

        session: Session
    }

    PageHeader {
        id: header

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        title: Session.todayText
        subtitle: page.ready ? Session.fiscalText + "　" + today.summary : Session.fiscalText

        StatusBadge {
            objectName: "connection"
            shape: "●"
            tone: SyncStatus.online ? Tone.OnTrack : Tone.Neutral
            text: SyncStatus.online ? qsTr("オンライン") : qsTr("オフライン")
        }

        StatusBadge {
            objectName: "unsent"
            visible: SyncStatus.unsent > 0
            tone: Tone.Caution
            shape: ""
            text: qsTr("未送信 %1件").arg(SyncStatus.unsent)
        }
    }

    ScrollColumn {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: header.bottom
        anchors.bottom: parent.bottom
        margin: width < Theme.bodySize * 56 ? Theme.space4 : Theme.space6

        LoadingState {
            objectName: "firstSync"
            visible: !Session.received
            sentence: SyncStatus.running ? qsTr("初回の受信中です") : qsTr("まだ受信していません")
            advice: SyncStatus.running
                    ? qsTr("これまでに %1件を受け取りました。数分かかることがあります。").arg(SyncStatus.received)
                    : qsTr("事務所につながる所で受信すると、予定と事業者がここに並びます。")
            actionText: SyncStatus.running ? "" : qsTr("受信を始める")
            onActed: SyncStatus.start()

            Layout.fillWidth: true
        }

        ErrorState {
            objectName: "failure"
            visible: today.error !== ""
            sentence: qsTr("今日の予定を読み込めませんでした")
            advice: today.error
            onActed: today.readAgain()

            Layout.fillWidth: true
        }

        TwoPane {
            visible: page.ready
            firstShare: 0.6

            Layout.fillWidth: true

            RowsCard {
                objectName: "instructions"
                visible: today.instructions.length > 0
                tone: Tone.Drifting
                title: qsTr("要対応")
                subtitle: qsTr("対応依頼 %1件").arg(today.instructions.length)
                rows: today.instructions

                Layout.fillWidth: true
            }

            RowsCard {
                objectName: "visits"
                title: qsTr("今日の巡回")
                subtitle: today.visits.length > 0 ? qsTr("%1件").arg(today.visits.length) : ""
                rows: today.visits
                emptySentence: qsTr("今日の巡回はありません。")

                Layout.fillWidth: true
            }

            RowsCard {
                objectName: "overdue"
                title: qsTr("期限を過ぎたフォローアップ")
                subtitle: today.overdue.length > 0 ? qsTr("%1件").arg(today.overdue.length) : ""
                rows: today.overdue
                buttonVariant: AppButton.Secondary
                emptySentence: today.toCome > 0
                               ? "" : qsTr("期限を過ぎたフォローアップはありません。")
                note: today.toCome > 0
                      ? qsTr("計画 %1件の記録は、まだこの端末にありません。"
                             + "期限は、次の送受信のあとに分かります。").arg(today.toCome) : ""

                Layout.fillWidth: true
            }

            second: [
                WeekCard {
                    objectName: "week"
                    days: today.week

                    Layout.fillWidth: true
                },
                StandingsCard {
                    objectName: "standings"
                    day: today

                    Layout.fillWidth: true
                },
                DraftsCard {
                    objectName: "drafts"
                    visible: today.drafts.length > 0
                    drafts: today.drafts

                    Layout.fillWidth: true
                },
                OthersDraftsCard {
                    objectName: "othersDrafts"
                    visible: today.othersDrafts.length > 0
                    drafts: today.othersDrafts
                    onTaken: place => page.takeOver(place)

                    Layout.fillWidth: true
                },
                PromisesCard {
                    objectName: "promises"
                    promises: today.promises
                    error: today.promiseError
                    onTicked: (id, kept) => today.keepPromise(id, kept)

                    Layout.fillWidth: true
                }
            ]
        }
    }

    // The page of the form finds the copy.
    function takeOver(place: int): void {
        const draft = today.othersDrafts[place]
        if (today.adopt(place))
            Navigation.open(draft.page, draft.properties)
    }
}
