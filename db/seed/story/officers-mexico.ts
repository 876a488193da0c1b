import type { Officer } from './types.ts'

export const mexicanOfficers: readonly Officer[] = [
{slug:'villasenor',agency:'fgr',role:'manager',rank:'Fiscal federal',givenName:'Adriana',familyName:'Villaseñor Quiroga',email:'adriana.villasenor@fgr.example',language:'es',onDesk:true},
{slug:'cardenas',agency:'fgr',role:'manager',rank:'Titular de unidad',givenName:'Héctor',familyName:'Cárdenas Luévano',email:'hector.cardenas@fgr.example',language:'es',onDesk:false},
{slug:'robledo',agency:'fgr',role:'liaison_officer',rank:'Agregado',givenName:'Rodrigo',familyName:'Robledo Saucedo',email:'rodrigo.robledo@fgr.example',language:'es',onDesk:true},
{slug:'ibarra',agency:'fgr',role:'investigator',rank:'Agente del Ministerio Público',givenName:'Ximena',familyName:'Ibarra Montaño',email:'ximena.ibarra@fgr.example',language:'es',onDesk:true},
{slug:'zepeda',agency:'fgr',role:'auditor',rank:'Visitadora',givenName:'Elena',familyName:'Zepeda Arriaga',email:'elena.zepeda@fgr.example',language:'es',onDesk:false},
{slug:'montes',agency:'fgr',role:'administrator',rank:'Ingeniero',givenName:'Julián',familyName:'Montes Orduña',email:'julian.montes@fgr.example',language:'es',onDesk:false},
{slug:'aguirre',agency:'anam',role:'manager',rank:'Administrador de la aduana',givenName:'Ignacio',familyName:'Aguirre Peñaloza',email:'ignacio.aguirre@anam.example',language:'es',onDesk:true},
{slug:'palacios',agency:'anam',role:'manager',rank:'Subadministradora',givenName:'Lucía',familyName:'Palacios Barrón',email:'lucia.palacios@anam.example',language:'es',onDesk:false},
{slug:'nava',agency:'anam',role:'liaison_officer',rank:'Enlace aduanero',givenName:'Sofía',familyName:'Nava Echeverría',email:'sofia.nava@anam.example',language:'es',onDesk:true},
{slug:'cervantes',agency:'anam',role:'investigator',rank:'Oficial de investigación',givenName:'Tomás',familyName:'Cervantes Güemes',email:'tomas.cervantes@anam.example',language:'es',onDesk:true},
{slug:'salgado',agency:'gn',role:'manager',rank:'Comisaria',givenName:'Beatriz',familyName:'Salgado Tinoco',email:'beatriz.salgado@gn.example',language:'es',onDesk:true},
{slug:'ocampo',agency:'gn',role:'investigator',rank:'Inspector',givenName:'Raúl',familyName:'Ocampo Yáñez',email:'raul.ocampo@gn.example',language:'es',onDesk:true},
{slug:'trejo',agency:'gn',role:'liaison_officer',rank:'Subinspectora',givenName:'Mónica',familyName:'Trejo Ballesteros',email:'monica.trejo@gn.example',language:'es',onDesk:false},
]
