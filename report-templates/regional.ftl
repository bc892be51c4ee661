<#import "common.ftl" as part>
<@part.page>
<@part.cover/>
<@part.summaryPage contents[0]/>
<@part.contentsList/>
<@part.guide/>
<@part.method/>
<@part.imprint/>
<@part.chapter territory/>
<@part.chapter index><@part.scorecardTable/></@part.chapter>
<#list challenges as c><@part.chapter c/></#list>
<#list lenses as c><@part.chapter c/></#list>
<@part.chapter inside/>
<#if trend??><@part.chapter trend/></#if>
<@part.cardList/>
<@part.chapter plan/>
<@part.chapter peers/>
<@part.asksBox/>
<@part.annexes "A"/>
</@part.page>
