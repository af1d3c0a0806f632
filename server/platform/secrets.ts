import { createHmac, randomBytes } from "node:crypto";
import { chmodSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Refusal } from "./refusal.ts";

const SHORTEST = 32;

let secret: string | undefined;

export function useSecret(value: string) {
  secret = value;
}

export function loadSecrets(dataDir: string, given = process.env.AUTH_SECRET?.trim()) {
  if (given) return useSecret(longEnough(given, "AUTH_SECRET"));
  const file = join(dataDir, "secret");
  try {
    useSecret(longEnough(read(file) ?? create(dataDir, file), file));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(`The secret in ${file} can neither be read nor made: ${reasonOf(error)}.`);
  }
}

/** What is stored of a token: useless without the secret, and of no use for another purpose. */
export function hash(purpose: string, value: string) {
  if (!secret) throw new Error("The secret has not been loaded");
  return createHmac("sha256", secret).update(`${purpose}\u0000${value}`).digest("hex");
}

export const randomToken = () => randomBytes(32).toString("base64url");

function longEnough(value: string, from: string) {
  if (value.length >= SHORTEST) return value;
  throw new Refusal(
    `The secret in ${from} is shorter than ${SHORTEST} characters. Make one with: openssl rand -base64 48`,
  );
}

function read(file: string) {
  try {
    const value = readFileSync(file, "utf8").trim();
    chmodSync(file, 0o600);
    return value;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

/** Of two processes that start at once the first one's secret stays; a cut in the middle leaves none. */
function create(dataDir: string, file: string) {
  mkdirSync(dataDir, { recursive: true });
  const own = `${file}.${randomToken()}`;
  writeFileSync(own, `${randomToken()}\n`, { mode: 0o600, flush: true });
  try {
    linkSync(own, file);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  } finally {
    rmSync(own);
  }
  return readFileSync(file, "utf8").trim();
}

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
