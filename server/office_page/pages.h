// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/office_page/visit.h"

/// What each address of the office's page answers. The details of errors are what the page shows,
/// but for the server's own.
namespace banso {

/// 今日: whether the chamber is safe, and what waits for somebody.
Result<Page> todayPage(const Visit& visit);
/// Backups of a version before, which anybody can read, where a sealed one takes their place.
Result<Page> removeClearBackups(const Visit& visit);

/// 端末: every tablet, and what can be done with it.
Result<Page> devicesPage(const Visit& visit);
/// A one-time code for a new tablet, as a QR and to type.
Result<Page> addDevice(const Visit& visit);
Result<Page> stopDevice(const Visit& visit);
Result<Page> holdDevice(const Visit& visit);
Result<Page> admitDevice(const Visit& visit);
/// Of a person's page: her tablets, and whether they should be stopped.
Html tabletsOf(const Visit& visit, const Person& person);

/// Of the page 端末: what stopped tablets had not sent.
Html handInSection(const Visit& visit);
/// What lies in one of them, without its words; take it, or not.
Result<Page> handInPage(const Visit& visit);
Result<Page> takeHandIn(const Visit& visit);
Result<Page> dropHandIn(const Visit& visit);

/// 紛失: choose the tablet; confirm; stop it and see what was on it.
Result<Page> lostPage(const Visit& visit);
Result<Page> lostDevicePage(const Visit& visit);
Result<Page> reportLost(const Visit& visit);
Result<Page> lostReportPage(const Visit& visit);
/// Of the page 今日: which tablets were stopped today and by whom; that too few people can do it.
Html stoppedTodayCard(const Visit& visit);
Html fewCanStopCard(const Visit& visit);

/// 代行: who stands in for whom.
Result<Page> standInsPage(const Visit& visit);
Result<Page> setStandIn(const Visit& visit);
Result<Page> endStandIn(const Visit& visit);

/// 引継ぎ: those that are planned and done; choose the clients; see what goes with them; do it, at
/// once or on a day.
Result<Page> handoversPage(const Visit& visit);
Result<Page> chooseClients(const Visit& visit);
Result<Page> previewHandover(const Visit& visit);
Result<Page> setHandover(const Visit& visit);
Result<Page> cancelHandover(const Visit& visit);
/// 引継書 as a PDF: of one client, of those chosen, or of all.
Result<Page> handoverSheets(const Visit& visit);

/// 担当者のいない事業者: find them and say who looks after them.
Result<Page> nobodysClientsPage(const Visit& visit);
Result<Page> entrustClients(const Visit& visit);
/// Of the page 引継ぎ: how many there are.
Html nobodysClients(const Visit& visit);

/// 職員: people, their roles with dates, and their accounts here.
Result<Page> peoplePage(const Visit& visit);
Result<Page> personPage(const Visit& visit);
Result<Page> addPerson(const Visit& visit);
Result<Page> renamePerson(const Visit& visit);
Result<Page> cancelPerson(const Visit& visit);
Result<Page> giveRole(const Visit& visit);
Result<Page> endRole(const Visit& visit);
Result<Page> withdrawRole(const Visit& visit);
/// A link with which the person sets her account up.
Result<Page> inviteToAccount(const Visit& visit);
Result<Page> removeAccount(const Visit& visit);

/// 専門家: to whom one client's file is open; open it, where the client has agreed; close it.
Result<Page> expertsPage(const Visit& visit);
Result<Page> openExpertCase(const Visit& visit);
Result<Page> closeExpertCase(const Visit& visit);
/// 案件: what is open to the expert who asks, and the paper about it.
Result<Page> casePage(const Visit& visit);
Result<Page> caseSheet(const Visit& visit);

/// 名簿: bring the chamber's list of businesses; see what it would do, and say which column is what
/// where its header does not; do it; see what was done.
Result<Page> importsPage(const Visit& visit);
Result<Page> previewImport(const Visit& visit);
Result<Page> chooseColumns(const Visit& visit);
Result<Page> runImport(const Visit& visit);
Result<Page> importResult(const Visit& visit);

/// 消去: find whose data goes; confirm; erase; see who has heard of it; or say that a record, which
/// a tablet tells to belong to what went, is somebody else's.
Result<Page> erasuresPage(const Visit& visit);
Result<Page> confirmErasure(const Visit& visit);
Result<Page> eraseRecord(const Visit& visit);
Result<Page> erasureProof(const Visit& visit);
Result<Page> keepRecord(const Visit& visit);
/// Of the page above: the records of which somebody has to say so.
Html doubtfulRecords(const Visit& visit);

/// The audit log's newest entries.
Result<Page> auditPage(const Visit& visit);

/// 設定: who sees what, and how long is kept.
/// Where browsers fetch the certificate of the chamber's authority.
constexpr Markup kAuthorityPath = "/authority.crt";
Result<Page> settingsPage(const Visit& visit);
Result<Page> changeSetting(const Visit& visit);
/// Of the page above: which paper opens tablets and backups, and the way to another one.
Html recoverySection(const Visit& visit);
/// A paper to print, which is worth nothing until somebody has told its number.
Result<Page> newRecoveryKey(const Visit& visit);
Result<Page> useRecoveryKey(const Visit& visit);

/// Where the person is signed in.
Result<Page> sessionsPage(const Visit& visit);
Result<Page> endSession(const Visit& visit);
Result<Page> endOtherSessions(const Visit& visit);

}  // namespace banso
