import type { Span } from "./span.ts";

/** Spelled with accents or without; `_` is any ending. */
const either = (list: string) =>
  list
    .trim()
    .split(/,\s*/)
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replaceAll("_", String.raw`\p{L}{0,4}`).replaceAll(" ", String.raw`[\s-]?`))
    .join("|");

const PASSWORD = either(
  `password, passcode, passphrase, passwort, passwörter, kennwort, lösenord_, losenord_, كلمة السر, كلمة المرور, كلمه السر, الباسورد, باسورد, contraseña, contrasena, clave, mot de passe, mdp, senha, palavra passe, wachtwoord, salasana_, adgangskode_, kodeord_, passord_, hasło, haslo, parola d ordine, pw, pwd`,
);
/** Digits behind them are a secret in any case. */
const CODE_WORD = either(
  `pin, pin code, pincode, pin kod_, pinkod_, pin kode_, pinkode_, pin nummer, رقم سري, الرقم السري, otp, tan, cvc, cvv, cvc2, cvv2, cid, security code, card code, kartenprüfnummer, prüfnummer, prüfziffer, sicherheitscode, säkerhetskod_, cvc kod, رمز الأمان, رمز الامان,
   código de seguridad, codigo de seguridad, cryptogramme, code de sécurité, code de securite, codice di sicurezza, beveiligingscode, veiligheidscode, turvakoodi, turvaluku, sikkerhedskode, kontrolciffer, sikkerhetskode, kod bezpieczeństwa, código de segurança, codigo de seguranca,
   one time code, one time password, verification code, login code, sign in code, access code, authentication code, confirmation code, sms code, auth code, 2fa, 2fa code, einmalcode, einmalpasswort, bestätigungscode, anmeldecode, zugangscode, engångskod_, inloggningskod_, verifieringskod_, sms kod, رمز التحقق, رمز الدخول, كود التحقق, رمز التأكيد,
   código de verificación, codigo de verificacion, code de vérification, code de connexion, codice di verifica, codice otp, verificatiecode, inlogcode, vahvistuskoodi, kertakäyttökoodi, engangskode, bekræftelseskode, bekreftelseskode, kod weryfikacyjny, kod sms, código de verificação, codigo de verificacao, bankid kod`,
);
const NUMBER_WORD = either(
  `personal number, personal identity number, national id, national insurance number, ssn, social security number, id number, personnummer, personnr, pnr, fødselsnummer, fodselsnummer, cpr, steuer id, steueridentifikationsnummer, steuernummer, sozialversicherungsnummer, personalausweis, ausweisnummer, passnummer, passport number, passport no, dni, nie, nif, nss, bsn, burgerservicenummer, sofinummer, codice fiscale, pesel, henkilötunnus, henkilotunnus, cpf, الرقم القومي, رقم الهوية, الهوية الوطنية, رقم الجواز, numéro de sécurité sociale, sécurité sociale`,
);

const LINK = String.raw`(?:\s*[:=]\s*|\s+(?:\p{L}{1,8}\s+){0,3}?(?:[:=]\s*)?)`;
const start = String.raw`(?<![\p{L}\p{N}])`;
const DIGITS = String.raw`(?<secret>\d(?:[\s-]?\d){2,7})(?![\p{L}\p{N}]|[.,/:-]\d|\s?(?:€|£|\$|%|kr|eur|usd|gbp|sek|euro))`;
const coded = new RegExp(`${start}(?:${CODE_WORD})${LINK}${DIGITS}`, "giu");
const numbered = new RegExp(
  String.raw`${start}(?:${NUMBER_WORD})(?:\s*[:=]\s*|\s+(?:\p{L}{1,8}\s+){0,3}?)(?<secret>[A-Z]{0,2}\d[\d\s.-]{4,14}\d[A-Z]?)(?![\p{L}\p{N}])`,
  "giu",
);
/** After a colon anything, else only what no word of a language is. */
const passworded = new RegExp(
  String.raw`${start}(?:${PASSWORD})(?:\s*[:=]\s*(?<told>[^\s,;]{3,64})|(?:\s+(?:\p{L}{1,6}\s+){0,2}?)["'„“»]?(?<secret>(?=[^\s]{0,63}[\d!@#$%^&*+_?])(?=[^\s]{0,63}[\p{L}\d])[^\s,;"'“”«]{4,64}))`,
  "giu",
);
/** "The code is 48213905", as our own mails have it; an error, a voucher or a postcode is none. */
const bareCode = new RegExp(
  String.raw`${start}(?<!(?:error|zip|post|postal|promo|discount|voucher|coupon|gift|order|booking|tracking|product|article|item|country|area|reference|status|qr|bar|fel|rabatt|gutschein|swift|bic)[\s-]{1,2})(?:code|koden|kod|kode|koodi|código|codigo|codice|الرمز|رمز|الكود|كود)${LINK}(?<secret>\d(?:[\s-]?\d){5,7})(?![\p{L}\p{N}]|[.,/:-]\d)`,
  "giu",
);

export function saidSecretsIn(text: string): Span[] {
  return [
    ...spansOf(text, coded, "code"),
    ...spansOf(text, bareCode, "code"),
    ...spansOf(text, numbered, "identity"),
    ...spansOf(text, passworded, "password"),
  ];
}

const spansOf = (text: string, pattern: RegExp, kind: Span["kind"]): Span[] =>
  Array.from(text.matchAll(pattern)).flatMap(({ 0: whole, index, groups }) => {
    const secret = groups?.secret ?? groups?.told;
    if (!secret) return [];
    const end = index + whole.length;
    return [{ kind, start: end - secret.length, end }];
  });
