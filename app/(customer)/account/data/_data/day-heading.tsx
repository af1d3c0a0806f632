import { Day } from "#app/_ui/day.tsx";

export const DayHeading = ({ day }: { day: string }) => (
  <h3 className="label font-sans">
    <Day day={day} look="weekday" />
  </h3>
);
