-- What the customer asked for, as a SHA-256 in hex: a call may be moved afterwards, and the same click is still the same booking.
-- Calls of before have none, and are the answer to whatever comes with their key.
ALTER TABLE "callback" ADD COLUMN "request_hash" TEXT;
ALTER TABLE "callback" ADD CONSTRAINT "callback_request_hash_check" CHECK ("request_hash" ~ '^[0-9a-f]{64}$');
