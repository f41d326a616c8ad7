// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Banso.Ui

// The stages of a way, which are behind and which is now. Stages need not be done in order.
Item {
    id: strip

    // The words of the stages, in order.
    property var stages: []
    // One for each stage; shorter lists leave the rest undone.
    property list<bool> done
    // -1 when none is under way.
    property int current: -1

    implicitWidth: strip.stages.length * Theme.touchTarget
    implicitHeight: row.implicitHeight

    Accessible.role: Accessible.List
    Accessible.name: strip.current < 0 ? "" : strip.stages[strip.current]

    Row {
        id: row

        Repeater {
            model: strip.stages

            delegate: Item {
                id: stage

                required property string modelData
                required property int index
                readonly property bool isDone: strip.isDone(index)
                readonly property bool isCurrent: index === strip.current

                width: strip.width / strip.stages.length
                implicitHeight: word.y + word.implicitHeight

                Accessible.role: Accessible.ListItem
                Accessible.name: stage.modelData
                Accessible.checkable: true
                Accessible.checked: stage.isDone

                Rectangle {
                    x: -stage.width / 2 + dot.width / 2
                    y: dot.y + (dot.height - height) / 2
                    width: stage.width - dot.width
                    height: Theme.outline
                    visible: stage.index > 0
                    color: strip.isDone(stage.index - 1) && (stage.isDone || stage.isCurrent)
                           ? Theme.onTrack : Theme.line
                }

                Rectangle {
                    id: dot

                    x: (stage.width - width) / 2
                    y: Theme.space1
                    width: Theme.space5
                    height: Theme.space5
                    radius: width / 2
                    color: {
                        if (stage.isDone)
                            return Theme.onTrack;
                        return stage.isCurrent ? Theme.caution : Theme.surface;
                    }
                    border.width: stage.isDone || stage.isCurrent ? 0 : Theme.outline
                    border.color: Theme.edge

                    Symbol {
                        anchors.centerIn: parent
                        width: Theme.space3
                        height: Theme.space3
                        visible: stage.isDone
                        name: Symbol.Check
                        color: Theme.inkOnAction
                    }
                }

                AppText {
                    id: word

                    y: dot.y + dot.height + Theme.space2
                    width: stage.width
                    text: stage.modelData
                    role: AppText.Note
                    strong: stage.isCurrent
                    muted: !stage.isCurrent
                    horizontalAlignment: Text.AlignHCenter
                    Accessible.ignored: true
                }
            }
        }
    }

    function isDone(index: int): bool {
        return index < strip.done.length && strip.done[index];
    }
}
