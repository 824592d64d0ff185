import { toLook, toTone } from "./toTone";

type PatternsProps = {
  /** Of the picture, since patterns of one that is not shown paint nothing in another. */
  id: string;
  /** How many phases it shows. */
  count: number;
};

/** The stripes and dots of phases whose colours were there before, inside the picture that is painted with them. */
export function Patterns({ id, count }: PatternsProps) {
  const places = Array.from({ length: count }, (_none, place) => place).filter((place) => toLook(place) > 0);
  if (places.length === 0) return null;
  return (
    <defs>
      {places.map((place) => (
        <pattern
          key={place}
          id={toPatternId(id, place)}
          width={6}
          height={6}
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
          data-tone={toTone("phase", place)}
        >
          <rect className="sim-pattern-ground" width={6} height={6} />
          {toLook(place) === 1 ? (
            <rect className="sim-pattern-mark" width={6} height={2} />
          ) : (
            <circle className="sim-pattern-mark" cx={3} cy={3} r={1.5} />
          )}
        </pattern>
      ))}
    </defs>
  );
}

/** What paints a phase where its colour alone does not say which it is. */
export function toPaint(id: string, place: number): { style?: { fill: string } } {
  return toLook(place) === 0 ? {} : { style: { fill: `url(#${toPatternId(id, place)})` } };
}

function toPatternId(id: string, place: number): string {
  return `sim-phase-${id.replace(/[^\w-]/g, "")}-${place}`;
}
