// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>

/// Every maximum of the system with its reason. A limit that is reached gives ErrorCode::TooLarge
/// (or a refusal that says which limit), never a silent cut.
namespace banso::limits {

/// Integers in records: what every JSON reader keeps exactly (2^53), and more yen than there are.
constexpr std::int64_t kIntegerMax = 9'007'199'254'740'991;

/// A name, an address, a title: longer than the longest real ones (the register's maximum is 150).
constexpr std::size_t kShortTextChars = 200;
/// A note or an answer in full: four pages of writing.
constexpr std::size_t kLongTextChars = 8'000;
/// A word of ours or of a later version.
constexpr std::size_t kWordBytes = 64;
/// Entries of one keyed map: 64 checksheet items, 60 months of targets, and room.
constexpr std::size_t kMapEntries = 400;

/// Operations of one save: one press of a button changes at most a form and what hangs on it.
constexpr std::size_t kSaveOperations = 100;
/// One line of a message: a full checksheet with a note at each item, doubled.
constexpr std::size_t kLineBytes = 2 * 1024 * 1024;
/// Depth of JSON; our deepest message needs 7.
constexpr std::size_t kJsonDepth = 16;
/// Values in one line of JSON, so that a small line cannot ask for a large tree.
constexpr std::size_t kJsonValues = 100'000;

/// Saves of one push; the rest goes with the next request of the same sync.
constexpr std::size_t kPushSaves = 2'000;
/// A request's body as it comes and unpacked: a month without sync of the busiest advisor, doubled.
constexpr std::size_t kRequestBytes = 8 * 1024 * 1024;
constexpr std::size_t kRequestBytesUnpacked = 64 * 1024 * 1024;
/// A pull's unpacked page: the whole chamber of 58,000 records is 30 MB.
constexpr std::size_t kPullBytesUnpacked = 512 * 1024 * 1024;
/// History rows of one page of a pull, after which the hub says "more".
constexpr std::size_t kPullRows = 20'000;
/// Rows of one short transaction while pulled lines are applied: 24 ms, so that a save waits for
/// less than 50 ms.
constexpr std::size_t kApplyRows = 1'000;

/// Open quarantine entries of one device; beyond it the device's push stops and says so.
constexpr std::size_t kQuarantinePerDevice = 500;
/// Copies of one device: more is a backup that is put back again and again.
constexpr std::size_t kDeviceCopies = 20;
/// Requests that one device hands in after it was stopped: each as large as a month's.
constexpr std::size_t kHandInsPerDevice = 50;
/// What of them waits, unpacked: more than a tablet's unsent work of a year.
constexpr std::int64_t kHandInBytesPerDevice = 4 * std::int64_t{kRequestBytesUnpacked};
/// Candidates of one conflict.
constexpr std::size_t kConflictCandidates = 100;
/// A record with all its units: a full checksheet with a note at each item, doubled. It has to go
/// whole into one line of a pull.
constexpr std::size_t kRecordBytes = kLineBytes;
/// One line of a pull: a quarantined save of kLineBytes as text, or a conflict between such values.
constexpr std::size_t kPullLineBytes = 16 * 1024 * 1024;
/// One attachment: a photo in full is 4 to 12 MB, a scanned statement of forty pages 20.
constexpr std::int64_t kAttachmentBytes = 64 * 1024 * 1024;
/// Its small picture as base64: 320 pixels wide as a JPEG are 8 to 16 kB.
constexpr std::size_t kThumbnailChars = 32'000;
/// Files of attachments that a tablet keeps: some 400 photos in full.
constexpr std::int64_t kKeptFilesBytes = 2LL * 1024 * 1024 * 1024;
/// Attachments of one record: what a person still looks through.
constexpr std::size_t kAttachmentsPerRecord = 50;
/// Uploads that a device has begun and not finished: the photos of some weeks without a network.
constexpr std::size_t kUploadsPerDevice = 500;
/// Bytes that one device makes the hub keep, files and unpacked records together: an evening with
/// 500 photos is 6 GB; and in the long run some of those a day. A stolen certificate fills no disk
/// before somebody stops it.
constexpr double kIntakeBytesAtOnce = 8.0 * 1024 * 1024 * 1024;
constexpr double kIntakeBytesPerSecond = 100.0 * 1024;
/// Lines of the audit log that one device causes: some for each file that it asks for, which at
/// its first sync are kWantedFiles; in the long run a hundred times a busy person's day.
constexpr double kAuditLinesAtOnce = 10'000;
constexpr double kAuditLinesPerSecond = 0.1;
/// Of the hub's disk, what attachments leave for the records of the chamber.
constexpr std::int64_t kDiskReserveBytes = 1024LL * 1024 * 1024;
/// Below this the office is told that the hub's disk fills: some weeks before nothing is taken.
constexpr std::int64_t kDiskWarnedBytes = 10LL * 1024 * 1024 * 1024;
/// Devices of the chamber that its supervisors are told of: the largest staff with two each.
constexpr std::size_t kDevicesTold = 500;
/// Operations that a device may be said to have made and not sent: it says so itself.
constexpr std::int64_t kWaitingTold = 1'000'000;
/// Records under one erasure up to which those are added that somebody makes of it later: all go
/// into one line of a pull.
constexpr std::size_t kErasedRecords = 20'000;
/// Files beside her own that a tablet asks to keep: many times what one person opens in a month.
constexpr std::size_t kWantedFiles = 2'000;
/// Drafts on one tablet.
constexpr std::size_t kDrafts = 200;
/// Drafts, and ends of drafts, of one request; the rest goes with the next.
constexpr std::size_t kPushDrafts = 2 * kDrafts;
/// Text of drafts in one request or answer, after which there is "more": a form's is some kB.
constexpr std::size_t kDraftBytes = 1024 * 1024;

/// A CSV file: 11,132 businesses with 100 columns are 12 MB; Excel itself ends at 1,048,576 rows.
constexpr std::size_t kCsvBytes = 32 * 1024 * 1024;
constexpr std::size_t kCsvRows = 100'000;
constexpr std::size_t kCsvColumns = 400;
/// One cell: a long text of four-byte characters.
constexpr std::size_t kCsvCellBytes = 4 * kLongTextChars;
/// A settings or mapping file in TOML: some hundred lines.
constexpr std::size_t kTomlBytes = 256 * 1024;
/// Faults told of one catalogue file; a person mends these and tries again.
constexpr std::size_t kCatalogueFaults = 20;
/// The header of one request: ours have 400 bytes, a browser's with cookies 2,000.
constexpr std::size_t kHttpHeaderBytes = 16 * 1024;
/// Connections of one listener: every tablet of the largest chambers at closing time, 75 kB each.
constexpr std::size_t kHttpConnections = 1'000;
/// Requests of one listener that run or wait for a worker: two seconds of work for it.
constexpr std::size_t kHttpJobs = 200;
/// Requests of one device, or of one address without devices: an evening with 500 photos is 1,500,
/// and a whole office in its browsers has fewer; in the long run more than any person causes.
constexpr double kRequestsAtOnce = 3'000;
constexpr double kRequestsPerSecond = 20;
/// Bytes of its bodies, those of files aside: half a gigabyte is the work of years, and a mobile
/// network brings no more a second.
constexpr double kBodyBytesAtOnce = 64.0 * kRequestBytes;
constexpr double kBodyBytesPerSecond = 0.5 * kRequestBytes;
/// Handshakes of one address, those of its devices aside: all tablets and browsers of an office
/// behind one address begin some hundreds; at a millisecond each, a twentieth of a core.
constexpr double kHandshakesAtOnce = 1'000;
constexpr double kHandshakesPerSecond = 50;
/// Seconds in which the one writer works for one device: more than the whole chamber of 58,000
/// records takes from one tablet; in the long run a quarter of its time.
constexpr double kWriterSecondsAtOnce = 120;
constexpr double kWriterSecondsPerSecond = 0.25;
/// Works of one device that wait for the writer: its connections can ask for two.
constexpr std::size_t kWorksWaitingPerDevice = 8;
/// Devices and addresses whose use is remembered, so that forging many fills no memory.
constexpr std::size_t kClientsRemembered = 1'000;
/// What a tablet waits for by itself when the hub asks it to, and how often for one request: a
/// person who looks on does not give up yet.
constexpr std::int64_t kAskedWaitSeconds = 10;
constexpr int kAskedWaits = 3;
/// Bodies of one listener that are in memory at a time: 32 of the largest.
constexpr std::size_t kHttpAllBodiesBytes = 32 * kRequestBytes;
/// A request for a certificate: 500 bytes with a P-256 key.
constexpr std::size_t kCertificateRequestBytes = 4 * 1024;
/// Enrolment codes that are open at a time: a whole staff enrolled in one sitting.
constexpr std::size_t kOpenEnrolments = 50;
/// Wrong proofs of one address within the ten minutes that a code lives.
constexpr std::size_t kEnrolmentAttempts = 10;
/// Addresses whose wrong proofs are remembered, so that forging many fills no memory.
constexpr std::size_t kEnrolmentAddresses = 1'000;
/// One entry of the audit log with its hashes: ours have 400 bytes.
constexpr std::size_t kAuditLineBytes = 4 * 1024;
/// Restricted files that the audit log says were read today, each for one person; beyond, it says
/// so again: three supervisors who receive the confidential notes of the largest chambers.
constexpr std::size_t kRestrictedReads = 20'000;
/// Pulls that run at a time, each with a connection to the chamber's file: twice the largest staff.
constexpr std::size_t kStoreReaders = 32;
/// What one file of a backup unpacks to: a thousand times the chamber of the benchmarks.
constexpr std::size_t kBackupBytesUnpacked = 64ULL * 1024 * 1024 * 1024;

/// Accounts of the office's page: twice the office of the largest chamber.
constexpr std::size_t kAccounts = 100;
/// Sessions of the office's page that are open at a time, and of those one person's.
constexpr std::size_t kSessions = 300;
constexpr std::size_t kSessionsPerPerson = 5;
/// Wrong sign-ins of one address within ten minutes: a whole office behind one address.
constexpr std::size_t kSignInAttempts = 30;
/// Addresses whose wrong sign-ins are remembered: more than can be looked at in ten minutes.
constexpr std::size_t kSignInAddresses = 30'000;
/// Addresses from which somebody signed in, of which each finds a place in a crowd.
constexpr std::size_t kSignInAddressesKnown = 300;
/// Names and addresses whose wrong sign-ins are remembered.
constexpr std::size_t kSignInsRemembered = 1'000;
/// 引継書 in one PDF: with two pages each some seconds of one worker.
constexpr std::size_t kSheetsPerPdf = 100;
/// Members of a form of the office's page: a hand-over that chooses among an advisor's clients.
constexpr std::size_t kFormMembers = 1'000;

}  // namespace banso::limits
