// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Banso.App
import Banso.Attachments
import Banso.Sync
import Banso.Ui

// 送受信: one large button, and what the office said to the work of this tablet.
Item {
    id: page

    // Before the first sync there is nothing to tell about.
    readonly property bool untold: log.history.length === 0 && SyncStatus.unsent === 0

    SyncPageModel {
        id: log

        session: Session
    }

    ConflictsPageModel {
        id: conflicts

        session: Session
    }

    KeptBackPageModel {
        id: keptBack

        session: Session
    }

    PageHeader {
        id: header

        anchors.left: parent.left
        anchors.right: parent.right
        title: qsTr("送受信")
        subtitle: SyncStatus.lastText === "" ? qsTr("まだ送受信していません")
                                             : qsTr("前回 %1").arg(SyncStatus.lastText)

        StatusBadge {
            visible: SyncStatus.lastText !== "" || SyncStatus.error !== ""
            tone: SyncStatus.online ? Tone.OnTrack : Tone.Neutral
            text: SyncStatus.online ? qsTr("事務所につながりました") : qsTr("オフライン")
        }

        AppButton {
            objectName: "syncNow"
            text: SyncStatus.running ? qsTr("送受信中です") : qsTr("いま送受信する")
            symbol: Symbol.Transfer
            enabled: !SyncStatus.running
            onClicked: SyncStatus.start()
        }
    }

    ScrollColumn {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: header.bottom
        anchors.bottom: parent.bottom
        margin: page.width < page.height ? Theme.space4 : Theme.space6

        SyncFailure {
            visible: SyncStatus.error !== ""

            Layout.fillWidth: true
        }

        Card {
            visible: SyncStatus.running

            Layout.fillWidth: true

            AppText {
                objectName: "progress"
                text: page.progressText()
                role: AppText.Name

                Layout.fillWidth: true
            }

            AppText {
                text: qsTr("このまま入力を続けられます。途中で切れても、続きから送受信します。")
                role: AppText.Note
                muted: true

                Layout.fillWidth: true
            }
        }

        EmptyState {
            objectName: "neverSynced"
            visible: page.untold && !SyncStatus.running && SyncStatus.error === ""
            sentence: qsTr("まだ送受信していません")
            advice: qsTr("「いま送受信する」を押すと、事務所の記録を受け取り、この端末の記録を送ります。")

            Layout.fillWidth: true
        }

        AsideCard {
            objectName: "aside"

            Layout.fillWidth: true
        }

        TwoPane {
            firstShare: 0.6

            Layout.fillWidth: true

            Repeater {
                model: conflicts.open

                ConflictCard {
                    id: conflictCard

                    required property var modelData

                    objectName: "conflictCard"
                    conflict: conflictCard.modelData
                    onChosen: side => conflicts.choose(conflictCard.modelData.key, side)
                    onJoined: conflicts.joinBoth(conflictCard.modelData.key)
                    onWritten: text => conflicts.write(conflictCard.modelData.key, text)
                    onWritingChanged: conflicts.setWriting(conflictCard.modelData.key,
                                                           conflictCard.writing)
                    onPutOff: conflicts.later(conflictCard.modelData.key)

                    Layout.fillWidth: true
                }
            }

            SentencesCard {
                objectName: "decided"
                title: qsTr("決めた食い違い")
                sentences: conflicts.decided

                Layout.fillWidth: true
            }

            SentencesCard {
                title: qsTr("引き継いだ事業者の記録")
                sentences: conflicts.handedOver

                Layout.fillWidth: true
            }

            Repeater {
                model: keptBack.entries

                KeptBackCard {
                    id: keptCard

                    required property var modelData

                    entry: keptCard.modelData
                    onResent: keptBack.resend(keptCard.modelData.key)

                    Layout.fillWidth: true
                }
            }

            PairsCard {
                objectName: "lost"
                tone: Tone.Drifting
                title: qsTr("読めなくなった記録")
                subtitle: qsTr("端末の中で壊れて送れませんでした。もう一度入力してください。")
                pairs: log.lost
                longValues: true

                Layout.fillWidth: true
            }

            PairsCard {
                objectName: "erased"
                tone: Tone.Drifting
                title: qsTr("消去された記録")
                subtitle: qsTr("事務所が法令などにより記録を消去しました。まだ送っていなかったこの記入も消えました。もう一度入力しないでください。")
                pairs: log.erased
                longValues: true

                Layout.fillWidth: true
            }

            ResultsCard {
                objectName: "results"
                visible: !page.untold
                subtitle: log.headline
                results: log.results

                Layout.fillWidth: true
            }

            second: [
                KeptFilesCard {
                    objectName: "keptFiles"

                    Layout.fillWidth: true
                },
                AppButton {
                    objectName: "devices"
                    visible: Session.seesDevices
                    text: qsTr("端末の一覧")
                    variant: AppButton.Secondary
                    onClicked: Navigation.open("devices", {})

                    Layout.fillWidth: true
                },
                PairsCard {
                    title: qsTr("受け取ったもの")
                    pairs: log.received

                    Layout.fillWidth: true
                },
                PairsCard {
                    objectName: "history"
                    title: qsTr("これまでの送受信")
                    pairs: log.history
                    longValues: true

                    Layout.fillWidth: true
                }
            ]
        }

        ErrorState {
            visible: log.error !== "" || conflicts.error !== "" || keptBack.error !== ""
            sentence: qsTr("読み込めませんでした")
            advice: log.error + conflicts.error + keptBack.error
            actionText: ""

            Layout.fillWidth: true
        }
    }

    function progressText(): string {
        if (SyncStatus.received > 0)
            return qsTr("受け取っています：%1件").arg(SyncStatus.received)
        if (SyncStatus.unsent > 0)
            return qsTr("%1件を送っています").arg(SyncStatus.unsent)
        return qsTr("事務所とやりとりしています")
    }
}
