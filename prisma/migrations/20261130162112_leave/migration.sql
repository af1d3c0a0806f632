-- CreateTable
CREATE TABLE "leave" (
    "id" UUID NOT NULL,
    "agent_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "leave_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "leave_agent_id_idx" ON "leave"("agent_id");

-- AddForeignKey
ALTER TABLE "leave" ADD CONSTRAINT "leave_agent_id_fkey" FOREIGN KEY ("agent_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema language cannot say: checks, partial indexes, triggers.
ALTER TABLE leave ADD CONSTRAINT leave_span CHECK (ends_at > starts_at);
ALTER TABLE leave ADD CONSTRAINT leave_no_overlap
  EXCLUDE USING gist (agent_id WITH =, tstzrange(starts_at, ends_at) WITH &&);

-- Nobody has a shift while they are away, whatever the program has read before. The lock is that of
-- server/platform/locks.ts for the shifts of a person, so that a claim and a leave at once are two in a row.
CREATE FUNCTION shift_or_leave() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(NEW.agent_id::text, 23));
  IF EXISTS (
    SELECT 1 FROM leave JOIN shift USING (agent_id)
    WHERE leave.agent_id = NEW.agent_id AND shift.cancelled_at IS NULL
      AND (leave.id = NEW.id OR shift.id = NEW.id)
      AND tstzrange(leave.starts_at, leave.ends_at) && tstzrange(shift.starts_at, shift.ends_at)
  ) THEN
    RAISE EXCEPTION 'nobody works while they are away'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'shift_or_leave';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER shift_or_leave AFTER INSERT ON shift
  FOR EACH ROW EXECUTE FUNCTION shift_or_leave();
CREATE TRIGGER leave_or_shift AFTER INSERT OR UPDATE ON leave
  FOR EACH ROW EXECUTE FUNCTION shift_or_leave();
