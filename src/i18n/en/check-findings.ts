import type { checkFindings as checkFindingsZh } from "../zh-CN/check-findings.ts";

export const checkFindings = {
  "finding.plots-overlap":
    "Two plots overlap by {areaM2} m² ({kind}), {sharePercent}% of the smaller one: the same land is allocated twice.",
  "finding.plots-overlap.title": "Plots overlap",
  "finding.cluster-gap": "{areaM2} m² of the cluster belong to no plot, {widthM} m at the widest.",
  "finding.cluster-gap.title": "Gap in a cluster",
  "finding.plot-outside-park": "{areaM2} m² of the plot lie in no cluster, {sharePercent}% of it.",
  "finding.plot-outside-park.title": "Outside the park",
  "finding.plot-straddles-clusters":
    "{areaM2} m² of the plot lie in other clusters ({clusters}), {sharePercent}% of it.",
  "finding.plot-straddles-clusters.title": "Across clusters",
  "finding.clusters-overlap": "Two clusters overlap by {areaM2} m².",
  "finding.clusters-overlap.title": "Clusters overlap",
  "finding.area-mismatch":
    "Registered {registeredM2} m², computed {computedM2} m²: {differenceM2} m² apart ({percent}%).",
  "finding.area-mismatch.title": "Registered and computed area differ",
  "finding.use-not-in-plan": "{cluster}: {landUse} is {standing} by the plan. {why}",
  "finding.use-not-in-plan.title": "Use not in the plan",
  "finding.industry-not-in-cluster": "{cluster}: {industry} is {standing} by the plan. {why}",
  "finding.industry-not-in-cluster.title": "Industry not meant for the cluster",
  "finding.zone-mismatch": "The use {landUse} does not fit the zone {zone} ({zoneKind}).",
  "finding.zone-mismatch.title": "Use does not fit the zone",
  "finding.far-out-of-range": "Floor area ratio {far}, allowed {range}.",
  "finding.far-out-of-range.title": "Floor area ratio out of range",
  "finding.coverage-below-minimum":
    "Coverage {percent}% (footprints only, without structures and open yards), at least {limit}% wanted ({source}, {date}).",
  "finding.coverage-below-minimum.title": "Coverage below minimum",
  "finding.office-share-above-limit":
    "Offices and living take {percent}% of the land, at most {limit}% allowed ({source}, {date}).",
  "finding.office-share-above-limit.title": "Office and living share above limit",
  "finding.green-ratio-above-limit": "Green ratio {percent}%, at most {limit}% allowed ({source}, {date}).",
  "finding.green-ratio-above-limit.title": "Green ratio above limit",
  "finding.investment-below-minimum":
    "{wanPerHa} 10 000 yuan per ha invested, at least {limit} wanted ({source}, {date}).",
  "finding.investment-below-minimum.title": "Investment below minimum",
  "finding.tax-below-minimum":
    "{wanPerMu} 10 000 yuan of tax per mu, at least {limit} wanted ({source}, {date}).",
  "finding.tax-below-minimum.title": "Tax below minimum",
  "finding.approved-not-supplied":
    "Approved on {approvedOn}, not supplied for {days} days (listed after two years; the period is to be verified).",
  "finding.approved-not-supplied.title": "Approved, not supplied",
  "finding.supplied-not-used": "Supplied and not started; start was due on {dueOn}.",
  "finding.supplied-not-used.title": "Supplied, not used",
  "finding.idle-not-started": "Start was due on {dueOn} and is a year late or more: idle since {idleOn}.",
  "finding.idle-not-started.title": "Idle: not started",
  "finding.idle-suspended":
    "Suspended for a year since {suspendedOn}; {developedPercent}% developed (idle below a third), {investedPercent}% invested (idle below 25%): idle since {idleOn}.",
  "finding.idle-suspended.title": "Idle: suspended",
  "finding.idle-soon": "Becomes idle on {idleOn}, in {months} months ({days} days).",
  "finding.idle-soon.title": "Idle within three months",
  "finding.vacant-floor-area": "{areaM2} m² of floor are vacant in {plants} plants.",
  "finding.vacant-floor-area.title": "Vacant plants",
  "finding.record-stale": "Last verified on {verifiedOn}, {days} days ago.",
  "finding.record-stale.title": "Record not verified for a year",
  "finding.not-checked":
    "The shape is faulty ({reason}) and took no part in the check; it does not count as 0.",
  "finding.not-checked.title": "Not checked",
  "finding.reason.too-wide": "it spans degrees or lies near a pole, and no plane takes it",
  "finding.reason.far-from-others": "it lies more than a degree from most clusters",
  "finding.kind.equal": "equal",
  "finding.kind.contained": "contained",
  "finding.kind.partial": "partial",
  "finding.standing.not-allowed": "not allowed",
  "finding.standing.conditional": "conditional",
} as const satisfies Record<keyof typeof checkFindingsZh, string>;
