import type { Officer } from './types.ts'

export const americanOfficers: readonly Officer[] = [
{slug:'hollis',agency:'hsi',role:'manager',rank:'Special Agent in Charge',givenName:'Renee',familyName:'Hollis',email:'renee.hollis@hsi.example',language:'en',onDesk:false},
{slug:'marchetti',agency:'hsi',role:'manager',rank:'Assistant Special Agent in Charge',givenName:'Paul',familyName:'Marchetti',email:'paul.marchetti@hsi.example',language:'en',onDesk:true},
{slug:'whitaker',agency:'hsi',role:'liaison_officer',rank:'Attaché',givenName:'Thomas',familyName:'Whitaker',email:'thomas.whitaker@hsi.example',language:'en',onDesk:true},
{slug:'reyes',agency:'hsi',role:'investigator',rank:'Special Agent',givenName:'Daniela',familyName:'Reyes',email:'daniela.reyes@hsi.example',language:'en',onDesk:true},
{slug:'fairbanks',agency:'hsi',role:'investigator',rank:'Special Agent',givenName:'Dale',familyName:'Fairbanks',email:'dale.fairbanks@hsi.example',language:'en',onDesk:false, disabled: { at: -61, by: 'lindqvist', reason: 'Retired from the service; access ended on the last day.' }},
{slug:'osei',agency:'hsi',role:'auditor',rank:'Inspector',givenName:'Abena',familyName:'Osei',email:'abena.osei@hsi.example',language:'en',onDesk:false},
{slug:'lindqvist',agency:'hsi',role:'administrator',rank:'Systems Officer',givenName:'Karin',familyName:'Lindqvist',email:'karin.lindqvist@hsi.example',language:'en',onDesk:false},
{slug:'delgado',agency:'cbp',role:'manager',rank:'Port Director',givenName:'Carla',familyName:'Delgado',email:'carla.delgado@cbp.example',language:'en',onDesk:true},
{slug:'novak',agency:'cbp',role:'manager',rank:'Assistant Port Director',givenName:'Peter',familyName:'Novak',email:'peter.novak@cbp.example',language:'en',onDesk:false},
{slug:'sandoval',agency:'cbp',role:'liaison_officer',rank:'CBP Liaison Officer',givenName:'Ernesto',familyName:'Sandoval',email:'ernesto.sandoval@cbp.example',language:'en',onDesk:true},
{slug:'mcallister',agency:'cbp',role:'investigator',rank:'CBP Officer',givenName:'Keith',familyName:'McAllister',email:'keith.mcallister@cbp.example',language:'en',onDesk:true},
{slug:'pruitt',agency:'dea',role:'manager',rank:'Group Supervisor',givenName:'Laurel',familyName:'Pruitt',email:'laurel.pruitt@dea.example',language:'en',onDesk:true},
{slug:'barros',agency:'dea',role:'liaison_officer',rank:'Country Attaché',givenName:'Miguel',familyName:'Barros',email:'miguel.barros@dea.example',language:'en',onDesk:true},
{slug:'okonkwo',agency:'dea',role:'investigator',rank:'Special Agent',givenName:'Chidi',familyName:'Okonkwo',email:'chidi.okonkwo@dea.example',language:'en',onDesk:true},
{slug:'keller',agency:'atf',role:'manager',rank:'Resident Agent in Charge',givenName:'Joan',familyName:'Keller',email:'joan.keller@atf.example',language:'en',onDesk:true},
{slug:'lindgren',agency:'atf',role:'investigator',rank:'Special Agent',givenName:'Erik',familyName:'Lindgren',email:'erik.lindgren@atf.example',language:'en',onDesk:true},
{slug:'tillman',agency:'atf',role:'liaison_officer',rank:'ATF Attaché',givenName:'Grace',familyName:'Tillman',email:'grace.tillman@atf.example',language:'en',onDesk:true},
]
