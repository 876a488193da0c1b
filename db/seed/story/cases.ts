import { airportCourierCancun } from './cases/airport-courier-cancun.ts'
import { archaeologySmuggling } from './cases/archaeology-smuggling.ts'
import { bulkCashAmbassador } from './cases/bulk-cash-ambassador.ts'
import { cannabisAirCargo } from './cases/cannabis-air-cargo.ts'
import { cargoTheftHighway57 } from './cases/cargo-theft-highway-57.ts'
import { contrabandTobaccoAkwesasne } from './cases/contraband-tobacco-akwesasne.ts'
import { counterfeitAirbags } from './cases/counterfeit-airbags.ts'
import { cryptoMuleNetwork } from './cases/crypto-mule-network.ts'
import { dronePartsDiversion } from './cases/drone-parts-diversion.ts'
import { elverExports } from './cases/elver-exports.ts'
import { embassyThreatLetters } from './cases/embassy-threat-letters.ts'
import { fentanylPillPress } from './cases/fentanyl-pill-press.ts'
import { goFastBoatsGreatLakes } from './cases/go-fast-boats-great-lakes.ts'
import { goldDoreExports } from './cases/gold-dore-exports.ts'
import { huachicolRail } from './cases/huachicol-rail.ts'
import { invasiveWoodPests } from './cases/invasive-wood-pests.ts'
import { kidnapVirtualCalls } from './cases/kidnap-virtual-calls.ts'
import { labourExploitationGreenhouses } from './cases/labour-exploitation-greenhouses.ts'
import { lowerGatewayRifles } from './cases/lower-gateway-rifles.ts'
import { manzanilloContainer } from './cases/manzanillo-container.ts'
import { mapleFraudRing } from './cases/maple-fraud-ring.ts'
import { meatInspectionFraud } from './cases/meat-inspection-fraud.ts'
import { migrantSmugglingTrailers } from './cases/migrant-smuggling-trailers.ts'
import { onlineCoercionRing } from './cases/online-coercion-ring.ts'
import { pharmacyBorderTowns } from './cases/pharmacy-border-towns.ts'
import { portCredentialMisuse } from './cases/port-credential-misuse.ts'
import { precursorDrums } from './cases/precursor-drums.ts'
import { printedFramesToronto } from './cases/printed-frames-toronto.ts'
import { produceTruckMeth } from './cases/produce-truck-meth.ts'
import { railThreatLacolle } from './cases/rail-threat-lacolle.ts'
import { railcarBreakinsLaredo } from './cases/railcar-breakins-laredo.ts'
import { stolenFuelInvoices } from './cases/stolen-fuel-invoices.ts'
import { stolenPickupsHalifax } from './cases/stolen-pickups-halifax.ts'
import { textileUndervaluation } from './cases/textile-undervaluation.ts'
import { totoabaBladders } from './cases/totoaba-bladders.ts'
import { tradeBasedLaundering } from './cases/trade-based-laundering.ts'
import { tyreWasteImports } from './cases/tyre-waste-imports.ts'
import { untaxedSpirits } from './cases/untaxed-spirits.ts'
import { visaDocumentMill } from './cases/visa-document-mill.ts'
import { witnessProtectionBreach } from './cases/witness-protection-breach.ts'
import type { StoryCase } from './types.ts'

/** The rich case first, then by the agency that leads the case now. */
export const cases: readonly StoryCase[] = [
  manzanilloContainer,
  fentanylPillPress,
  tradeBasedLaundering,
  cannabisAirCargo,
  onlineCoercionRing,
  embassyThreatLetters,
  elverExports,
  contrabandTobaccoAkwesasne,
  counterfeitAirbags,
  dronePartsDiversion,
  meatInspectionFraud,
  stolenPickupsHalifax,
  railThreatLacolle,
  mapleFraudRing,
  labourExploitationGreenhouses,
  cryptoMuleNetwork,
  archaeologySmuggling,
  visaDocumentMill,
  portCredentialMisuse,
  produceTruckMeth,
  bulkCashAmbassador,
  invasiveWoodPests,
  railcarBreakinsLaredo,
  precursorDrums,
  pharmacyBorderTowns,
  goFastBoatsGreatLakes,
  lowerGatewayRifles,
  printedFramesToronto,
  untaxedSpirits,
  migrantSmugglingTrailers,
  goldDoreExports,
  kidnapVirtualCalls,
  stolenFuelInvoices,
  witnessProtectionBreach,
  huachicolRail,
  textileUndervaluation,
  totoabaBladders,
  tyreWasteImports,
  cargoTheftHighway57,
  airportCourierCancun,
]
