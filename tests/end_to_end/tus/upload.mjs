// SPDX-License-Identifier: Apache-2.0
// Sends a file with tus-js-client, a client of the tus protocol that shares nothing with ours.
//   node upload.mjs ENDPOINT FOLDER FILE SHA256 [STOP_AFTER_BYTES | resume URL]
// FOLDER holds ca.pem, certificate.pem and key.pem. Prints one line of JSON: the upload's address,
// how many bytes were at the server first, and whether it is whole.
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';

const [endpoint, folder, file, sha256, how, uploadUrl] = process.argv.slice(2);
const tus = createRequire(`${process.cwd()}/`)('tus-js-client');
const pem = (name) => readFileSync(`${folder}/${name}.pem`);
const stopAfter = how === 'resume' ? Infinity : Number(how ?? Infinity);
let first = -1;

const tell = (outcome, upload) => {
    console.log(JSON.stringify({ ...outcome, url: upload.url, first }));
    process.exit(outcome.error ? 1 : 0);
};

const upload = new tus.Upload(createReadStream(file), {
    endpoint,
    uploadUrl: uploadUrl ?? null,
    uploadSize: statSync(file).size,
    chunkSize: 1_000_000,
    retryDelays: [100, 500, 1000],
    metadata: { sha256, filename: 'photo.jpg' },
    httpStack: new tus.DefaultHttpStack({
        ca: pem('ca'),
        cert: pem('certificate'),
        key: pem('key'),
        minVersion: 'TLSv1.3',
    }),
    onProgress(sent) {
        if (first < 0) first = sent;
        if (sent < stopAfter) return;
        // As a network that is gone: no goodbye.
        upload.abort(false).then(() => tell({ whole: false }, upload));
    },
    onError: (error) => tell({ whole: false, error: String(error) }, upload),
    onSuccess: () => tell({ whole: true }, upload),
});
upload.start();
