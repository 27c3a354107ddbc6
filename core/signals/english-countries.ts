/**
 * English names of countries in lower case, as the Unicode CLDR (version 48) has them, each with its ISO code: `|name=XX|`. Written
 * out, because the browser's own language data takes tens of milliseconds to load, and so that every browser reads the same.
 */
const NAMES =
  "|ascension island=AC|andorra=AD|united arab emirates=AE|afghanistan=AF|antigua & barbuda=AG|anguilla=AI|albania=AL|armenia=AM|angola=AO|antarctica=AQ|" +
  "argentina=AR|american samoa=AS|austria=AT|australia=AU|aruba=AW|åland islands=AX|azerbaijan=AZ|bosnia & herzegovina=BA|barbados=BB|bangladesh=BD|" +
  "belgium=BE|burkina faso=BF|bulgaria=BG|bahrain=BH|burundi=BI|benin=BJ|st. barthélemy=BL|bermuda=BM|brunei=BN|bolivia=BO|caribbean netherlands=BQ|" +
  "brazil=BR|bahamas=BS|bhutan=BT|bouvet island=BV|botswana=BW|belarus=BY|belize=BZ|canada=CA|cocos (keeling) islands=CC|congo - kinshasa=CD|" +
  "central african republic=CF|congo - brazzaville=CG|switzerland=CH|côte d’ivoire=CI|cook islands=CK|chile=CL|cameroon=CM|china=CN|colombia=CO|" +
  "clipperton island=CP|sark=CQ|costa rica=CR|cuba=CU|cape verde=CV|curaçao=CW|christmas island=CX|cyprus=CY|czechia=CZ|germany=DE|diego garcia=DG|" +
  "djibouti=DJ|denmark=DK|dominica=DM|dominican republic=DO|algeria=DZ|ceuta & melilla=EA|ecuador=EC|estonia=EE|egypt=EG|western sahara=EH|eritrea=ER|" +
  "spain=ES|ethiopia=ET|finland=FI|fiji=FJ|falkland islands=FK|micronesia=FM|faroe islands=FO|france=FR|gabon=GA|united kingdom=GB|grenada=GD|georgia=GE|" +
  "french guiana=GF|guernsey=GG|ghana=GH|gibraltar=GI|greenland=GL|gambia=GM|guinea=GN|guadeloupe=GP|equatorial guinea=GQ|greece=GR|" +
  "south georgia & south sandwich islands=GS|guatemala=GT|guam=GU|guinea-bissau=GW|guyana=GY|hong kong sar china=HK|heard & mcdonald islands=HM|" +
  "honduras=HN|croatia=HR|haiti=HT|hungary=HU|canary islands=IC|indonesia=ID|ireland=IE|israel=IL|isle of man=IM|india=IN|" +
  "british indian ocean territory=IO|iraq=IQ|iran=IR|iceland=IS|italy=IT|jersey=JE|jamaica=JM|jordan=JO|japan=JP|kenya=KE|kyrgyzstan=KG|cambodia=KH|" +
  "kiribati=KI|comoros=KM|st. kitts & nevis=KN|north korea=KP|south korea=KR|kuwait=KW|cayman islands=KY|kazakhstan=KZ|laos=LA|lebanon=LB|st. lucia=LC|" +
  "liechtenstein=LI|sri lanka=LK|liberia=LR|lesotho=LS|lithuania=LT|luxembourg=LU|latvia=LV|libya=LY|morocco=MA|monaco=MC|moldova=MD|montenegro=ME|" +
  "st. martin=MF|madagascar=MG|marshall islands=MH|north macedonia=MK|mali=ML|myanmar (burma)=MM|mongolia=MN|macao sar china=MO|" +
  "northern mariana islands=MP|martinique=MQ|mauritania=MR|montserrat=MS|malta=MT|mauritius=MU|maldives=MV|malawi=MW|mexico=MX|malaysia=MY|mozambique=MZ|" +
  "namibia=NA|new caledonia=NC|niger=NE|norfolk island=NF|nigeria=NG|nicaragua=NI|netherlands=NL|norway=NO|nepal=NP|nauru=NR|niue=NU|new zealand=NZ|" +
  "oman=OM|panama=PA|peru=PE|french polynesia=PF|papua new guinea=PG|philippines=PH|pakistan=PK|poland=PL|st. pierre & miquelon=PM|pitcairn islands=PN|" +
  "puerto rico=PR|palestinian territories=PS|portugal=PT|palau=PW|paraguay=PY|qatar=QA|réunion=RE|romania=RO|serbia=RS|russia=RU|rwanda=RW|" +
  "saudi arabia=SA|solomon islands=SB|seychelles=SC|sudan=SD|sweden=SE|singapore=SG|st. helena=SH|slovenia=SI|svalbard & jan mayen=SJ|slovakia=SK|" +
  "sierra leone=SL|san marino=SM|senegal=SN|somalia=SO|suriname=SR|south sudan=SS|são tomé & príncipe=ST|el salvador=SV|sint maarten=SX|syria=SY|" +
  "eswatini=SZ|tristan da cunha=TA|turks & caicos islands=TC|chad=TD|french southern territories=TF|togo=TG|thailand=TH|tajikistan=TJ|tokelau=TK|" +
  "timor-leste=TL|turkmenistan=TM|tunisia=TN|tonga=TO|türkiye=TR|trinidad & tobago=TT|tuvalu=TV|taiwan=TW|tanzania=TZ|ukraine=UA|uganda=UG|" +
  "u.s. outlying islands=UM|united states=US|uruguay=UY|uzbekistan=UZ|vatican city=VA|st. vincent & grenadines=VC|venezuela=VE|british virgin islands=VG|" +
  "u.s. virgin islands=VI|vietnam=VN|vanuatu=VU|wallis & futuna=WF|samoa=WS|kosovo=XK|yemen=YE|mayotte=YT|south africa=ZA|zambia=ZM|zimbabwe=ZW|";

/** Codes of all countries that the language data names. */
export function countryCodes(): string[] {
  return NAMES.match(/(?<==)[A-Z]{2}/g) ?? [];
}

export function isCountryCode(code: string): boolean {
  return /^[A-Z]{2}$/.test(code) && NAMES.includes(`=${code}|`);
}

/** The code of a country by its English name in lower case. */
export function codeOfEnglish(name: string): string | undefined {
  const at = /[|=]/.test(name) ? -1 : NAMES.indexOf(`|${name}=`);
  return at < 0 ? undefined : NAMES.slice(at + name.length + 2, at + name.length + 4);
}
