import type { Officer } from './types.ts'

export const canadianOfficers: readonly Officer[] = [
{slug:'lavoie',agency:'rcmp',role:'manager',rank:'Inspectrice',givenName:'Geneviève',familyName:'Lavoie',email:'genevieve.lavoie@rcmp.example',language:'fr',onDesk:true},
{slug:'macneil',agency:'rcmp',role:'manager',rank:'Superintendent',givenName:'Angus',familyName:'MacNeil',email:'angus.macneil@rcmp.example',language:'en',onDesk:false},
{slug:'tremblay',agency:'rcmp',role:'liaison_officer',rank:'Sergent d’état-major',givenName:'Marc-André',familyName:'Tremblay',email:'marc-andre.tremblay@rcmp.example',language:'fr',onDesk:true},
{slug:'kaur',agency:'rcmp',role:'investigator',rank:'Corporal',givenName:'Jasleen',familyName:'Kaur',email:'jasleen.kaur@rcmp.example',language:'en',onDesk:true},
{slug:'whitford',agency:'rcmp',role:'auditor',rank:'Director, Internal Audit',givenName:'Margaret',familyName:'Whitford',email:'margaret.whitford@rcmp.example',language:'en',onDesk:false},
{slug:'okafor',agency:'rcmp',role:'administrator',rank:'Civilian member',givenName:'Daniel',familyName:'Okafor',email:'daniel.okafor@rcmp.example',language:'en',onDesk:false},
{slug:'beaulieu',agency:'cbsa',role:'manager',rank:'Chef des opérations',givenName:'Sylvie',familyName:'Beaulieu',email:'sylvie.beaulieu@cbsa.example',language:'fr',onDesk:true},
{slug:'dhillon',agency:'cbsa',role:'manager',rank:'Superintendent',givenName:'Harpreet',familyName:'Dhillon',email:'harpreet.dhillon@cbsa.example',language:'en',onDesk:false},
{slug:'nguyen',agency:'cbsa',role:'liaison_officer',rank:'Agente de liaison principale',givenName:'Linh',familyName:'Nguyễn',email:'linh.nguyen@cbsa.example',language:'fr',onDesk:true},
{slug:'fontaine',agency:'cbsa',role:'investigator',rank:'Agent des services frontaliers',givenName:'Olivier',familyName:'Fontaine',email:'olivier.fontaine@cbsa.example',language:'fr',onDesk:true},
{slug:'cote',agency:'cbsa',role:'administrator',rank:'Gestionnaire des accès',givenName:'Thérèse',familyName:'Côté',email:'therese.cote@cbsa.example',language:'fr',onDesk:false},
{slug:'gagnon',agency:'sq',role:'manager',rank:'Lieutenant',givenName:'Stéphane',familyName:'Gagnon',email:'stephane.gagnon@sq.example',language:'fr',onDesk:true},
{slug:'bouchard',agency:'sq',role:'investigator',rank:'Sergente enquêtrice',givenName:'Émilie',familyName:'Bouchard',email:'emilie.bouchard@sq.example',language:'fr',onDesk:true},
{slug:'desrosiers',agency:'sq',role:'auditor',rank:'Vérificateur interne',givenName:'Jean-François',familyName:'Desrosiers',email:'jean-francois.desrosiers@sq.example',language:'fr',onDesk:false},
]
