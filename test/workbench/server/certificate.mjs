import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { X509Certificate } from 'node:crypto';
import { generate } from 'selfsigned';

const NAMES = [
  { type: 2, value: 'localhost' },
  { type: 7, ip: '127.0.0.1' },
  { type: 7, ip: '::1' },
];
const DAYS_OF_A_YEAR = 365;

/**
 * A key and a certificate for localhost. They are kept in `file`, so that a browser which was told once to go on
 * does not ask again at every start.
 */
export async function localhostCertificate(file) {
  if (existsSync(file)) {
    const kept = JSON.parse(readFileSync(file, 'utf8'));
    if (new Date(new X509Certificate(kept.cert).validTo) > new Date()) return kept;
  }
  const notAfterDate = new Date();
  notAfterDate.setDate(notAfterDate.getDate() + DAYS_OF_A_YEAR);
  const made = await generate([{ name: 'commonName', value: 'localhost' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notAfterDate,
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true },
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames: NAMES },
    ],
  });
  const certificate = { key: made.private, cert: made.cert };
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(certificate), { mode: 0o600 });
  return certificate;
}
