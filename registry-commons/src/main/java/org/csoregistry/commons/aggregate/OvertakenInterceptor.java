package org.csoregistry.commons.aggregate;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.OptimisticLockException;

/** Stands outside the transaction, so that each try has one of its own. */
@Interceptor
@RetriedWhenOvertaken
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class OvertakenInterceptor {
    private static final int TRIES = 5;

    @AroundInvoke
    Object invoke(InvocationContext useCase) throws Exception {
        for (int tried = 1; ; tried++) {
            try {
                return useCase.proceed();
            } catch (OptimisticLockException e) {
                if (tried == TRIES) {
                    throw e;
                }
            }
        }
    }
}
