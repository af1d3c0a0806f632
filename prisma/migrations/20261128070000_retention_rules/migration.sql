-- A mail with a secret in it knows what is kept of it once it was sent, or once the secret is good for nothing.
ALTER TABLE "mail" ADD COLUMN "kept_subject" TEXT,
ADD COLUMN "kept_text" TEXT,
ADD COLUMN "secret_until" TIMESTAMPTZ(3);
ALTER TABLE mail ADD CONSTRAINT mail_kept
  CHECK ((kept_subject IS NULL) = (kept_text IS NULL) AND (kept_text IS NULL OR secret_until IS NOT NULL));

-- What has to be looked after stands in small indexes of its own.
CREATE INDEX mail_secrets ON mail (secret_until) WHERE kept_text IS NOT NULL;
CREATE INDEX assistant_run_drafts ON assistant_run (ended_at) WHERE draft <> '';

-- Sign-in mails of before: their codes were good for ten minutes.
UPDATE mail SET
  subject = regexp_replace(subject, '\m[0-9]{4} [0-9]{4}\M', '•••• ••••'),
  text = regexp_replace(regexp_replace(text, '\m[0-9]{4} [0-9]{4}\M', '•••• ••••', 'g'), 'code=[0-9]{8}', 'code=••••', 'g')
WHERE text ~ 'code=[0-9]{8}' AND created_at < now() - interval '10 minutes';
