// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "mobile/platform/file_folder.h"
#include "mobile/platform/file_way.h"
#include "mobile/platform/https_client.h"
#include "mobile/platform/hub_connection.h"

namespace banso {

/// Files over HTTPS with the device's certificate, sent by tus, piece by piece: what has arrived
/// before the network broke is not carried again. A connection of its own, so that no sync waits.
class FileTransfer final : public FileWay {
  public:
    FileTransfer(const HubConnection& hub, const DeviceIdentity& identity, FileFolder folder)
        : m_client(hub.address, hub.syncPort, identity), m_folder(std::move(folder)) {}

    Result<void> send(const std::string& sha256, const Progress& progress) override;
    Result<void> fetch(const std::string& sha256, const Progress& progress) override;

  private:
    struct Upload {
        std::string path;
        std::int64_t offset = 0;
    };
    Result<Upload> begin(const std::string& sha256, std::int64_t length);
    Result<std::int64_t> sendPiece(const Upload& upload, std::string piece);

    HttpsClient m_client;
    FileFolder m_folder;
};

}  // namespace banso
