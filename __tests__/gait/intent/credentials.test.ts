import { describe, expect, test } from "@jest/globals";
import { refusal, type Fields } from "../support.ts";

const SECRET = "abcdefgh12345678";
const words = (path: string): string => `normalize intent: ${path} must not contain raw credential material; use credential references or digests instead`;

describe("keys that speak of credentials", () => {
  test.each([
    "token",
    "TOKEN",
    "TO\u212aEN",
    "\u017fecret",
    "tokenizer",
    "client_secret",
    "api_key",
    "apikey",
    "Api-Key",
    "accessKey",
    "access_key",
    "password",
    "credentials",
    "token_refx",
    "token_idx",
    "secret_names_x",
  ])("%s", (key) => {
    expect(refusal({ args: { [key]: SECRET } })).toBe(words(`args.${key}`));
  });

  test.each([
    "key",
    "api key",
    "pass",
    "token_ref",
    "token_refs",
    "secret_digest",
    "secret_hash",
    "credential_issuer",
    "credential_source",
    "token_type",
    "token_ttl",
    "token_ttl_seconds",
    "TOKEN_ID",
    "token_ids",
    "secret_name",
    "secret_names",
    "token_scope",
    "token_scopes",
  ])("not %s", (key) => {
    expect(refusal({ args: { [key]: SECRET } })).toBe("accepted");
  });
});

describe("values that look secret", () => {
  test.each([
    SECRET,
    "ghp_x",
    "gho_",
    "github_pat_1",
    "sk-a",
    "AKIA",
    "ASIAX",
    "a234567890123456",
    "ä2345678901234x",
    "aaaaaaaa-1111-bbbb",
    "x-env:abcdefgh12345678",
  ])("%s", (value) => {
    expect(refusal({ args: { token: value } })).toBe(words("args.token"));
  });

  test.each([
    "",
    "short1",
    "abcdefghijklmnop",
    "1234567890123456",
    "abcdefgh 12345678",
    "abcdefgh\t12345678",
    "env:abcdefgh12345678",
    "ENV:abcdefgh12345678",
    "stub:abcdefgh12345678",
    "cmd:abcdefgh12345678",
    "ref:abcdefgh12345678",
    "sha256:abcdefgh12345678",
    "a1".repeat(32),
    "akia",
    "GHP_x",
  ])("not %j", (value) => {
    expect(refusal({ args: { token: value } })).toBe("accepted");
  });

  test("only a string right under the key counts", () => {
    expect(refusal({ args: { token: [SECRET], secret: { a: SECRET }, password: 1234567890123456 } })).toBe("accepted");
  });
});

describe("where the scan looks", () => {
  test.each<[Fields, string]>([
    [{ a: { b: [{ token: SECRET }] } }, "args.a.b[0].token"],
    [{ l: [[0, { " token ": SECRET }]] }, "args.l[0][1].token"],
    [{ z_token: SECRET, a: { token: SECRET } }, "args.a.token"],
    [{ b_token: SECRET, a_token: SECRET }, "args.a_token"],
    [{ a: [{ x: 1 }, { token: SECRET }, { token: SECRET }] }, "args.a[1].token"],
  ])("%j", (args, path) => {
    expect(refusal({ args })).toBe(words(path));
  });

  test("auth_context is scanned, too", () => {
    expect(refusal({}, { auth_context: { deep: [{ api_key: SECRET }] } })).toBe(words("context.auth_context.deep[0].api_key"));
  });

  test("args of script steps are not", () => {
    expect(refusal({ script: { steps: [{ tool_name: "t", args: { token: SECRET } }] } })).toBe("accepted");
  });
});
