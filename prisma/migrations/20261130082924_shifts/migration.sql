-- CreateEnum
CREATE TYPE "ShiftOrigin" AS ENUM ('planned', 'claimed', 'swapped', 'on_demand');

-- CreateEnum
CREATE TYPE "OpenShiftCause" AS ENUM ('planned', 'gap', 'released');

-- CreateEnum
CREATE TYPE "ShiftSwapEnd" AS ENUM ('agreed', 'declined', 'withdrawn', 'stale');

-- AlterTable
ALTER TABLE "shift" ADD COLUMN     "open_shift_id" UUID,
ADD COLUMN     "origin" "ShiftOrigin" NOT NULL DEFAULT 'planned',
ADD COLUMN     "released_at" TIMESTAMPTZ(3),
ADD COLUMN     "surge_percent" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "open_shift" (
    "id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "topic" "Topic",
    "language" TEXT,
    "seats" INTEGER NOT NULL,
    "surge_percent" INTEGER NOT NULL DEFAULT 0,
    "cause" "OpenShiftCause" NOT NULL,
    "replaces_id" UUID,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "cancelled_at" TIMESTAMPTZ(3),

    CONSTRAINT "open_shift_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "shift_swap" (
    "id" UUID NOT NULL,
    "from_shift_id" UUID NOT NULL,
    "to_shift_id" UUID,
    "to_agent_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),
    "end" "ShiftSwapEnd",

    CONSTRAINT "shift_swap_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "shift_rules" (
    "version" INTEGER NOT NULL,
    "rest_hours" INTEGER NOT NULL,
    "week_hours" INTEGER NOT NULL,
    "longest_hours" INTEGER NOT NULL,
    "release_hours" INTEGER NOT NULL,
    "online_hours" INTEGER NOT NULL,
    "hourly_minor" INTEGER NOT NULL,
    "rush_percent" INTEGER NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "set_by_id" UUID NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "shift_rules_pkey" PRIMARY KEY ("version")
);

-- CreateIndex
CREATE UNIQUE INDEX "open_shift_replaces_id_key" ON "open_shift"("replaces_id");

-- CreateIndex
CREATE INDEX "open_shift_starts_at_idx" ON "open_shift"("starts_at");

-- CreateIndex
CREATE INDEX "shift_swap_from_shift_id_idx" ON "shift_swap"("from_shift_id");

-- CreateIndex
CREATE INDEX "shift_swap_to_shift_id_idx" ON "shift_swap"("to_shift_id");

-- CreateIndex
CREATE INDEX "shift_open_shift_id_idx" ON "shift"("open_shift_id");

-- AddForeignKey
ALTER TABLE "shift" ADD CONSTRAINT "shift_open_shift_id_fkey" FOREIGN KEY ("open_shift_id") REFERENCES "open_shift"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "open_shift" ADD CONSTRAINT "open_shift_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "open_shift" ADD CONSTRAINT "open_shift_replaces_id_fkey" FOREIGN KEY ("replaces_id") REFERENCES "shift"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shift_swap" ADD CONSTRAINT "shift_swap_from_shift_id_fkey" FOREIGN KEY ("from_shift_id") REFERENCES "shift"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shift_swap" ADD CONSTRAINT "shift_swap_to_shift_id_fkey" FOREIGN KEY ("to_shift_id") REFERENCES "shift"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shift_swap" ADD CONSTRAINT "shift_swap_to_agent_id_fkey" FOREIGN KEY ("to_agent_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shift_rules" ADD CONSTRAINT "shift_rules_set_by_id_fkey" FOREIGN KEY ("set_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema language cannot say: checks, partial indexes, triggers.
ALTER TABLE shift ADD CONSTRAINT shift_surge CHECK (surge_percent BETWEEN 0 AND 100);
ALTER TABLE shift ADD CONSTRAINT shift_claimed_of_open
  CHECK (origin <> 'claimed' OR open_shift_id IS NOT NULL);
ALTER TABLE open_shift ADD CONSTRAINT open_shift_span
  CHECK (ends_at > starts_at AND ends_at - starts_at <= interval '14 hours');
ALTER TABLE open_shift ADD CONSTRAINT open_shift_bounds
  CHECK (seats BETWEEN 1 AND 50 AND surge_percent BETWEEN 0 AND 100);
ALTER TABLE open_shift ADD CONSTRAINT open_shift_language CHECK (language ~ '^[a-z]{2,3}$');
ALTER TABLE open_shift ADD CONSTRAINT open_shift_released
  CHECK ((cause = 'released') = (replaces_id IS NOT NULL));
ALTER TABLE open_shift ADD CONSTRAINT open_shift_one_seat_released
  CHECK (replaces_id IS NULL OR seats = 1);
CREATE INDEX open_shift_ahead ON open_shift (starts_at) WHERE cancelled_at IS NULL;
ALTER TABLE shift_swap ADD CONSTRAINT shift_swap_one_end CHECK ((ended_at IS NULL) = ("end" IS NULL));
ALTER TABLE shift_swap ADD CONSTRAINT shift_swap_two_shifts CHECK (from_shift_id <> to_shift_id);
-- One question at a time to each colleague about each shift.
CREATE UNIQUE INDEX shift_swap_one_open ON shift_swap (from_shift_id, to_agent_id) WHERE ended_at IS NULL;
CREATE INDEX shift_swap_waiting ON shift_swap (to_agent_id) WHERE ended_at IS NULL;
ALTER TABLE shift_rules ADD CONSTRAINT shift_rules_within_bounds CHECK (
  version >= 1
  AND rest_hours BETWEEN 8 AND 16
  AND week_hours BETWEEN 8 AND 60
  AND longest_hours BETWEEN 2 AND 14
  AND release_hours BETWEEN 0 AND 168
  AND online_hours BETWEEN 1 AND 6
  AND hourly_minor BETWEEN 1 AND 99999
  AND rush_percent BETWEEN 0 AND 100
  AND currency ~ '^[A-Z]{3}$'
);
CREATE TRIGGER shift_rules_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON shift_rules
  FOR EACH STATEMENT EXECUTE FUNCTION append_only();

-- The same defaults stand in server/shifts/policy.ts, and a test compares them.
CREATE FUNCTION shift_rules_in_force(OUT rest interval, OUT week interval, OUT longest interval)
LANGUAGE sql STABLE AS $$
  SELECT make_interval(hours => rest_hours), make_interval(hours => week_hours),
    make_interval(hours => longest_hours)
  FROM (
    SELECT version, rest_hours, week_hours, longest_hours FROM shift_rules
    UNION ALL VALUES (0, 11, 40, 12)
  ) AS known
  ORDER BY version DESC LIMIT 1
$$;

-- What agents take on by themselves keeps to the rules, whatever the program has read before: shifts with less than a
-- rest between them are one day's work, which may take as long as a day has without its rest (2003/88/EC, Art. 3); a
-- week's hours have a cap, by the agent's own calendar. The lock is that of server/platform/locks.ts for the shifts of a
-- person, so that two claims at once are two in a row; the row is shared, so that nobody leaves meanwhile.
CREATE FUNCTION shift_keeps_rules() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  rules record;
  zone text;
  worked interval;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(NEW.agent_id::text, 23));
  SELECT time_zone INTO zone FROM person
  WHERE id = NEW.agent_id AND deactivated_at IS NULL AND role <> 'customer' FOR SHARE;
  IF zone IS NULL THEN
    RAISE EXCEPTION 'nobody who works here has this id'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'shift_of_staff';
  END IF;
  SELECT * INTO rules FROM shift_rules_in_force();
  IF NEW.ends_at - NEW.starts_at > rules.longest THEN
    RAISE EXCEPTION 'this shift is longer than any may be'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'shift_longest';
  END IF;
  IF EXISTS (
    WITH known AS (
      SELECT id, starts_at, ends_at,
        starts_at - max(ends_at) OVER (ORDER BY starts_at ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS pause
      FROM shift
      WHERE agent_id = NEW.agent_id AND cancelled_at IS NULL
        AND starts_at BETWEEN NEW.starts_at - interval '3 days' AND NEW.starts_at + interval '3 days'
    ), numbered AS (
      SELECT id, starts_at, ends_at,
        count(*) FILTER (WHERE pause IS NULL OR pause >= rules.rest) OVER (ORDER BY starts_at) AS stretch
      FROM known
    )
    SELECT 1 FROM numbered GROUP BY stretch
    HAVING bool_or(id = NEW.id) AND max(ends_at) - min(starts_at) > interval '24 hours' - rules.rest
  ) THEN
    RAISE EXCEPTION 'the agent has no rest between these shifts'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'shift_rest';
  END IF;
  SELECT sum(ends_at - starts_at) INTO worked FROM shift
  WHERE agent_id = NEW.agent_id AND cancelled_at IS NULL
    AND date_trunc('week', starts_at AT TIME ZONE zone) = date_trunc('week', NEW.starts_at AT TIME ZONE zone);
  IF worked > rules.week THEN
    RAISE EXCEPTION 'the agent works more than a week may have'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'shift_week';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER shift_keeps_rules AFTER INSERT ON shift
  FOR EACH ROW WHEN (NEW.origin <> 'planned') EXECUTE FUNCTION shift_keeps_rules();

-- A place of an open shift goes to somebody who can do its work, and to no more than there are places. One that was
-- given back is used up: its place is the open shift that replaces it. Whoever went online in it leaves it again.
CREATE FUNCTION shift_fits_open_shift() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  place record;
  agent record;
BEGIN
  SELECT * INTO place FROM open_shift WHERE id = NEW.open_shift_id FOR UPDATE;
  SELECT skills, languages INTO agent FROM person WHERE id = NEW.agent_id;
  IF NEW.origin IN ('claimed', 'on_demand') AND place.cancelled_at IS NOT NULL THEN
    RAISE EXCEPTION 'this shift is no longer open'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'shift_open';
  END IF;
  IF NEW.starts_at < place.starts_at OR NEW.ends_at > place.ends_at THEN
    RAISE EXCEPTION 'this shift lies outside of the open one'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'shift_within_open';
  END IF;
  IF place.topic <> 'other' AND NOT place.topic = ANY (agent.skills) THEN
    RAISE EXCEPTION 'the agent is not trained for this shift'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'shift_skill';
  END IF;
  IF NOT place.language = ANY (agent.languages) THEN
    RAISE EXCEPTION 'the agent does not speak the language of this shift'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'shift_language';
  END IF;
  IF (
    SELECT count(*) FROM shift
    WHERE open_shift_id = place.id AND (released_at IS NOT NULL
      OR cancelled_at IS NULL AND (origin <> 'on_demand' OR ends_at > NEW.starts_at))
  ) > place.seats THEN
    RAISE EXCEPTION 'every place of this shift is taken'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'shift_seats';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER shift_fits_open_shift AFTER INSERT ON shift
  FOR EACH ROW WHEN (NEW.open_shift_id IS NOT NULL) EXECUTE FUNCTION shift_fits_open_shift();
